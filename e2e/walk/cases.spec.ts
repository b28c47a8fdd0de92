import type { Page } from '@playwright/test'
import type { Person } from '../hall/sign-in.ts'
import { expect, test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { CasePage } from '../pages/case-page.ts'
import { type AnswersById, Filing } from '../pages/filing.ts'
import type { Fields } from '../pages/form.ts'
import { ALLOWANCE } from '../resident/allowance.ts'
import { LEAST } from '../resident/least.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { COMPLAINT } from '../staff/complaint.ts'
import { judgePage, judgeStaffPage } from './judge.ts'
import { readIn } from './staff-language.ts'

/** What somebody files, who works on it, and what its acceptance needs. */
const AT_WORK: readonly (readonly [service: string, answers: AnswersById, person: Person, accept: Fields])[] =
  [
    ['complain-about-a-service', COMPLAINT, 'assistanceLead', { route: '31-6' }],
    ['petition', LEAST, 'petitions', { route: '31-6' }],
    ['request-information', LEAST, 'information', {}],
  ]

test.describe.configure({ timeout: 240_000 })

for (const language of ['en', 'zh'] as const) {
  const say = wordsOf(language)
  const root = `/${language}`

  for (const [i, [service, answers, person, accept]] of AT_WORK.entries()) {
    // The same page with other words: each kind is judged in one of the languages, both languages more than once.
    if (i % 2 !== (language === 'en' ? 0 : 1)) continue
    test(`a case file of ${service} before and after it is taken, in ${language}`, async ({
      page,
      staff,
    }) => {
      const { reference } = await new Filing(page, say, root).file(service, answers)
      const desk = await staff(person)
      await readIn(desk, language)
      await judgeStaffPage(desk, `/staff/cases/${reference}`)
      const caseFile = new CasePage(desk)
      await caseFile.open(reference)
      await caseFile.has('accept', { ...accept, text: 'We take this up.' })
      await caseFile.has('take')
      await judgeStaffPage(desk, `/staff/cases/${reference}`)
    })
  }

  test(`a decision, its letter and its delivery in ${language}`, async ({ page, staff }) => {
    const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
    const desk = await staff('facilities')
    await readIn(desk, language)
    const caseFile = new CasePage(desk)
    await caseFile.open(reference)
    await caseFile.has('accept', { route: '31-6', text: 'We take this up.' })
    await caseFile.has('decide', {
      outcome: 'not-supported',
      summary: 'We cannot mend this lamp ourselves.',
      facts: 'The lamp stands on the land of the market.',
      reasons: 'The market must mend it.',
      basis: await caseFile.firstBasis(),
    })
    await judgeStaffPage(desk, `/staff/cases/${reference}`)
    await judgeStaffPage(desk, await firstLink(desk, '/letter/'))
    for (const path of [`cases/${reference}`, `open/cases/${reference}`]) {
      expect((await page.goto(`${root}/${path}`))?.status(), path).toBe(200)
      await judgePage(page)
    }
    await page.goto(`${root}/cases/${reference}`)
    await page.goto(await firstLink(page, '/letter/'))
    await judgePage(page)
  })

  test(`a visit on paper and on the day in ${language}`, async ({ page, staff }) => {
    const { reference } = await new Filing(page, say, root).file('apply-minimum-living-allowance', ALLOWANCE)
    const desk = await staff('nanhe')
    await readIn(desk, language)
    const caseFile = new CasePage(desk)
    await caseFile.open(reference)
    const form = caseFile.form('plan-visit')
    const today = localDay()
    await caseFile.fill('plan-visit', { on: today })
    for (const [index, field] of ['first', 'second'].entries())
      await form.locator(`[name=${field}]`).selectOption({ index: index + 1 })
    await caseFile.has('plan-visit')
    for (const path of [`/form/${reference}`, `/slip/${reference}`, '/pack?day=', '/enter?day=', '?day='])
      await judgeStaffPage(desk, `/staff/visits${path.replace(/=$/, `=${today}`)}`)
  })

  test(`bulk work in ${language}`, async ({ page, staff }) => {
    await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
    const desk = await staff('facilities')
    await readIn(desk, language)
    await desk.locator('input[name=case]').first().check()
    await desk.locator('.bulk button[value=assign]').click()
    await desk.waitForURL(/\/staff\/bulk\//)
    await judgeStaffPage(desk, desk.url())
    await desk.locator('form[action$="/plan"] select[name=handler]').selectOption({ index: 1 })
    await desk.locator('form[action$="/plan"] button').click()
    await desk.waitForLoadState()
    await judgeStaffPage(desk, desk.url())
  })
}

async function firstLink(page: Page, part: string): Promise<string> {
  return (await page.locator(`main a[href*="${part}"]`).first().getAttribute('href'))!
}

/** The town's date today. */
function localDay(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now())
}
