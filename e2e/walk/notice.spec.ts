import type { Page } from '@playwright/test'
import { expect, test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { objectTo, putUpNotice } from '../pages/public-notice.ts'
import { expectAccessible, expectNarrow, expectValid } from './judge.ts'

for (const language of ['en', 'zh'] as const) {
  test(`the pages of a public notice in ${language}`, async ({ page, staff }) => {
    test.setTimeout(180_000)
    const say = wordsOf(language)
    const root = `/${language}`
    const office = await staff('nanhe')
    const { receipt, code } = await putUpNotice(new Filing(page, say, root), office)
    await judge(page, `${root}/notices/${code}`)
    await judge(page, `${root}/cases/${receipt.reference}`)
    await judge(office, `/staff/cases/${receipt.reference}/poster/1?in=${language}`)
    await objectTo(page, code, { say, root })
    await judge(office, `/staff/cases/${receipt.reference}`)
    const caseFile = new CasePage(office)
    await caseFile.has('examine-objection', {
      upheld: 'yes',
      facts: 'Two flats.',
      summary: 'You were right.',
    })
    await judge(page, `${root}/notices/${code}`, 410)
    await caseFile.make('publish-notice', { amount: '1,240' })
    await judge(office, `/staff/cases/${receipt.reference}`)
  })
}

async function judge(page: Page, path: string, status = 200): Promise<void> {
  await test.step(path, async () => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(status)
    await expectValid((await answer!.text()).replace(/<script[\s\S]*?<\/script>/g, ''))
    await expectAccessible(page)
    await expectNarrow(page)
  })
}
