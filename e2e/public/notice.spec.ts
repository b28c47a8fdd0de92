import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { objectTo, putUpNotice } from '../pages/public-notice.ts'
import { Tracking } from '../pages/tracking.ts'

test.describe.configure({ timeout: 120_000 })

test('a neighbour objects without an account; the approval waits, and each side learns only its own', async ({
  page,
  browser,
  hall,
  staff,
  say,
  root,
  javaScriptEnabled,
}) => {
  const office = await staff('nanhe')
  const { receipt, code } = await putUpNotice(new Filing(page, say, root), office)

  const context = await browser.newContext({ baseURL: hall.url, javaScriptEnabled })
  const neighbour = await context.newPage()
  const answer = await neighbour.goto(`${root}/notices/${code}`)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(neighbour.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(neighbour.locator('main')).toContainText('王*红')
  for (const secret of ['王小红', '王小宝', receipt.reference])
    await expect(neighbour.locator('main')).not.toContainText(secret)
  const objection = await objectTo(neighbour, code, { say, root })

  const caseFile = new CasePage(office)
  await caseFile.open(receipt.reference)
  expect(await caseFile.moves()).not.toContain('report-opinion')
  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await tracking.expectStage('noticed')
  await expect(page.locator('main')).toContainText(say('notice.track.open'))
  await expect(page.locator('main')).not.toContainText('second flat')

  const result = { facts: 'One flat.', reasons: 'The other is her sister’s.', summary: 'We looked at it.' }
  await caseFile.has('examine-objection', { upheld: 'no', ...result })
  await neighbour.goto(`${root}/cases/${objection.reference}`)
  await expect(neighbour.locator('main')).toContainText('We looked at it.')
  await expect(neighbour.locator('main')).not.toContainText(receipt.reference)
  await context.close()
})

test('an objection that is right takes the notice down at once, with a page that says so', async ({
  page,
  staff,
  say,
  root,
}) => {
  const office = await staff('nanhe')
  const { receipt, code } = await putUpNotice(new Filing(page, say, root), office)
  await objectTo(page, code, { say, root })
  const caseFile = new CasePage(office)
  await caseFile.open(receipt.reference)
  await caseFile.has('examine-objection', { upheld: 'yes', facts: 'Two flats.', summary: 'You were right.' })
  const gone = await page.goto(`${root}/notices/${code}`)
  expect(gone?.status()).toBe(410)
  await expect(page.locator('h1')).toHaveText(say('errors.410.title'))
  await caseFile.open(receipt.reference)
  expect(await caseFile.moves()).toContain('publish-notice')
})

test('the poster for the community board shows no more than the page', async ({ page, staff, say, root }) => {
  const office = await staff('nanhe')
  const { receipt } = await putUpNotice(new Filing(page, say, root), office)
  await office.goto(`/staff/cases/${receipt.reference}/poster/1`)
  await expect(office.locator('.poster')).toContainText('王*红')
  await expect(office.locator('.poster svg')).toBeVisible()
  for (const secret of ['王小红', '王小宝', receipt.reference])
    await expect(office.locator('.poster')).not.toContainText(secret)
})
