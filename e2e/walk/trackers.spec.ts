import type { Page } from '@playwright/test'
import { test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { Tracking } from '../pages/tracking.ts'
import { LEAST } from '../resident/least.ts'
import { judgePage, judgeStaffPage } from './judge.ts'
import { readIn } from './staff-language.ts'

test.describe.configure({ timeout: 240_000 })

const ACCEPT = { route: '31-6', text: 'We take this up.' }

for (const language of ['en', 'zh'] as const) {
  const say = wordsOf(language)
  const root = `/${language}`
  const file = (page: Page) => new Filing(page, say, root).file('petition', LEAST)

  test(`a petition with more time, and in review, in ${language}`, async ({ page, staff }) => {
    const { reference } = await file(page)
    const unit = new CasePage(await staff('petitions'))
    await readIn(unit.page, language)
    await unit.open(reference)
    await unit.has('accept', ACCEPT)
    await unit.has('take')
    await unit.has('ask-extension', { count: '20', text: 'Papers are missing.' })
    const head = new CasePage(await staff('manager'))
    await readIn(head.page, language)
    await head.open(reference)
    await head.has('rule-on-extension', { agreed: 'yes', text: 'Papers are missing.' })
    await page.goto(`${root}/cases/${reference}`)
    await judgePage(page)

    await unit.open(reference)
    await unit.has('decide', {
      ...{ outcome: 'not-supported', summary: 'We cannot do this.', basis: await unit.firstBasis() },
      ...{ facts: 'We looked into it.', reasons: 'The rules do not allow it.' },
    })
    await unit.has('deliver', { manner: 'handed-over', 'proof-handed-over': 'Signed at the counter' })
    await page.reload()
    await judgePage(page)
    const tracking = new Tracking(page, say, root)
    await tracking.make('ask-first-review', { text: 'Nobody came to look.' })
    await tracking.expectStage('in-first-review')
    await judgePage(page)
    await judgeStaffPage(head.page, `/staff/cases/${reference}`)
  })

  test(`a petition that goes on as one with another in ${language}`, async ({ page, staff }) => {
    const first = await file(page)
    await page.context().clearCookies()
    const second = await file(page)
    const unit = new CasePage(await staff('petitions'))
    await readIn(unit.page, language)
    await unit.open(second.reference)
    await unit.has('merge', { into: first.reference, text: 'Both of you ask for the same.' })
    await page.goto(`${root}/cases/${second.reference}`)
    await judgePage(page)
    await judgeStaffPage(unit.page, `/staff/cases/${first.reference}`)
  })
}
