import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

const TEXT = 'The lamps on the way to the kindergarten are out. We mend them this week.'

test('everybody reads what it is about once two of us and the person have agreed', async ({
  page,
  say,
  root,
  staff,
}) => {
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const { reference } = receipt
  const publicPage = `${root}/open/cases/${reference}`
  const office = new CasePage(await staff('facilities'))
  await office.open(reference)
  await office.has('accept', { route: '31-6', text: 'We take it up.' })
  await office.has('draft-summary', { text: TEXT, language: 'en' })

  const second = new CasePage(await staff('oversight'))
  await second.open(reference)
  await expect(second.page.locator('#move-approve-summary')).toContainText(TEXT)
  await second.has('approve-summary')
  await page.goto(publicPage)
  await expect(page.locator('main')).not.toContainText(TEXT)

  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await expect(page.locator('#agree-to-summary')).toContainText(TEXT)
  await tracking.make('agree-to-summary', { agreed: 'yes' })
  await page.goto(publicPage)
  await expect(page.locator('main')).toContainText(TEXT)

  await page.goto(`${root}/cases/${reference}`)
  await tracking.make('take-back-summary', {})
  await page.goto(publicPage)
  await expect(page.locator('main')).not.toContainText(TEXT)
})
