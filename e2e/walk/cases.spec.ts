import type { Page } from '@playwright/test'
import type { Person } from '../hall/sign-in.ts'
import { test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import type { Fields } from '../pages/form.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { judgePage, judgeStaffPage } from './judge.ts'
import { LEAST } from './pages.ts'
import { readIn } from './staff-language.ts'

/** Who works on a case file of a service, and what the acceptance of one needs. */
const AT_WORK: readonly (readonly [service: string, person: Person, accept: Fields])[] = [
  ['complain-about-a-service', 'assistanceLead', { route: '31-6' }],
  ['petition', 'petitions', {}],
  ['request-information', 'information', {}],
]

test.describe.configure({ timeout: 240_000 })

for (const language of ['en', 'zh'] as const) {
  const say = wordsOf(language)
  const root = `/${language}`

  for (const [service, person, accept] of AT_WORK) {
    test(`a case file of ${service} before and after it is taken, in ${language}`, async ({
      page,
      staff,
    }) => {
      const { reference } = await new Filing(page, say, root).file(service, LEAST)
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
    await page.goto(`${root}/cases/${reference}`)
    await judgePage(page)
    await page.goto(await firstLink(page, '/letter/'))
    await judgePage(page)
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
