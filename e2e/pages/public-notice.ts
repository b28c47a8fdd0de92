import { expect, type Page } from '@playwright/test'
import type { Say } from '../hall/words.ts'
import { CasePage } from './case-page.ts'
import { type AnswersById, Filing, type Receipt } from './filing.ts'

/** An application of a household with a child, in a community of Nanhe subdistrict. */
const APPLICATION: AnswersById = {
  danger: { danger: 'none' },
  registered: { registered: 'cuihu' },
  household: {
    'household.1.name': '王小红',
    'household.1.relation': 'self',
    'household.1.age': '40',
    'household.2.name': '王小宝',
    'household.2.relation': 'child',
    'household.2.age': '6',
  },
  story: { story: 'I lost my work.' },
  helper: { helper: 'self' },
  name: { name: '王小红' },
  reach: { reach: ['only-here'] },
}

export type NoticeUp = { readonly receipt: Receipt; readonly code: string }

/** From the application to its notice on the web: the subdistrict accepts it, takes it, and puts the notice up. */
export async function putUpNotice(resident: Filing, office: Page): Promise<NoticeUp> {
  const receipt = await resident.file('apply-minimum-living-allowance', APPLICATION)
  const caseFile = new CasePage(office)
  await caseFile.open(receipt.reference)
  await caseFile.has('accept', { text: 'We look into it.' })
  await caseFile.has('take')
  await caseFile.make('publish-notice', { amount: '1,240' })
  await expect(caseFile.form('publish-notice').locator('.notice-sheet')).toContainText('王*红')
  await caseFile.form('publish-notice').getByRole('button').last().click()
  await expect(office).toHaveURL(/[?&]done=publish-notice/)
  const address = await office.locator('a[href*="/notices/"]').getAttribute('href')
  return { receipt, code: address!.split('/').at(-1)! }
}

/** Objects as a neighbour does: from the page of the notice, without an account. */
export async function objectTo(
  page: Page,
  code: string,
  { say, root }: { say: Say; root: string },
): Promise<Receipt> {
  await page.goto(`${root}/notices/${code}`)
  const filing = new Filing(page, say, root)
  await filing.press('notice.page.objectButton')
  await filing.answerAll({
    danger: { danger: 'none' },
    story: { story: 'There is a second flat.' },
    reach: { reach: ['only-here'] },
  })
  return filing.send()
}
