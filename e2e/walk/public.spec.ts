import type { Page, Response } from '@playwright/test'
import { expect, test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { Filing } from '../pages/filing.ts'
import { LEAST } from '../resident/least.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { judgePage, weightOf } from './judge.ts'
import { publicPages } from './pages.ts'

const BUDGET = 30 * 1024

const LONG_FORMS = [
  'apply-minimum-living-allowance',
  'request-information',
  'report-disaster-damage',
  'petition',
] as const
/** The same page in every service: judged in the first of them. */
const ASKED_EVERYWHERE: readonly string[] = ['danger', 'helper', 'name', 'reach', 'adjustments']

for (const language of ['en', 'zh'] as const) {
  for (const path of publicPages()) {
    test(`/${language}${path}`, async ({ page, hall }) => {
      const { html, responses } = await visit(page, `/${language}${path}`)
      expect(html).not.toMatch(/<script(?![^>]*(?:src="\/[a-z-]+\.js"|application\/ld\+json))/)
      expect(html).not.toContain('/_next/static/chunks/main')
      expect(html).toMatch(/<head>.*<title>[^<]{5,}<\/title>.*<\/head>/s)
      expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}"`)
      const strangers = responses.filter((response) => new URL(response.url()).origin !== hall.url)
      expect(strangers.map((response) => response.url())).toEqual([])
      expect(await weightOf(responses)).toBeLessThanOrEqual(BUDGET)
      await judgePage(page, html)
    })
  }

  test(`every page of a filing in ${language}`, async ({ page }) => {
    test.setTimeout(180_000)
    const filing = new Filing(page, wordsOf(language), `/${language}`)
    await filing.start('complain-about-facilities')
    for (let question = filing.where(); question !== 'check'; question = filing.where()) {
      await judgePage(page)
      await filing.answer(STREETLIGHT[question as keyof typeof STREETLIGHT])
    }
    await judgePage(page)
    const { reference } = await filing.send()
    await judgePage(page)
    await page.goto(`/${language}/cases/${reference}`)
    await judgePage(page)
  })

  test(`a refused answer in ${language}`, async ({ page }) => {
    const filing = new Filing(page, wordsOf(language), `/${language}`)
    await filing.start('complain-about-facilities')
    await filing.answerAll(STREETLIGHT, 'reach')
    await filing.answer({ reach: ['text'], 'reach.phone': '12' })
    await judgePage(page)
  })

  for (const [i, slug] of LONG_FORMS.entries()) {
    test(`every question of ${slug} in ${language}`, async ({ page }) => {
      test.setTimeout(180_000)
      const filing = new Filing(page, wordsOf(language), `/${language}`)
      await filing.start(slug)
      for (let question = filing.where(); question !== 'check'; question = filing.where()) {
        await expect(page.locator('#error-summary'), question).toHaveCount(0)
        if (i === 0 || !ASKED_EVERYWHERE.includes(question)) await judgePage(page)
        await (question in LEAST ? filing.answer(LEAST[question]) : filing.passOver())
      }
    })
  }
}

async function visit(page: Page, path: string): Promise<{ html: string; responses: Response[] }> {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(200)
  return { html: await answer!.text(), responses }
}
