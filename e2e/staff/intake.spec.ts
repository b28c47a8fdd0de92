import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { fill } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'

test('@mobile a clerk writes down a call in a few fields, prints the receipt, and later replaces a lost code', async ({
  page,
  say,
  root,
  staff,
}) => {
  const desk = await staff('clerk')
  await desk.goto('/staff/intake')
  await fill(desk.locator('main'), {
    what: '厨房的墙倒了，三个人在棚顶上，奶奶走不动。',
    'reach.phone': '13900005678',
  })
  await desk.locator('form[action="/staff/intake/save"] button[type=submit]').last().click()
  await expect(desk).toHaveURL(/\/staff\/cases\/HM-[0-9A-Z-]+\/receipt$/)
  const [reference, code] = (await desk.locator('.slip dd').allTextContents()).map((text) => text.trim())
  const receipt = { reference: reference!, code: code! }
  await desk.locator('form[action$="/put-away"] button').click()
  await desk.goto(`/staff/cases/${reference}/receipt`)
  await expect(desk.locator('main')).not.toContainText(receipt.code)

  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await tracking.expectStage('filed')

  const caseFile = new CasePage(desk)
  await caseFile.open(receipt.reference)
  await caseFile.make('reissue-code', { 'identity-check': 'card-at-counter' })
  await expect(desk).toHaveURL(/\/receipt$/)
  const renewed = ((await desk.locator('.slip dd').allTextContents())[1] ?? '').trim()
  expect(renewed).not.toBe(receipt.code)

  await page.context().clearCookies()
  await tracking.open(receipt)
  await expect(page.locator('#error-summary')).toBeVisible()
  await tracking.open({ reference: receipt.reference, code: renewed })
  await tracking.expectStage('filed')
})

test('an intake without a way to reach the person is refused, and keeps what was written', async ({
  staff,
}) => {
  const desk = await staff('clerk')
  await desk.goto('/staff/intake')
  const words = '路灯坏了，孩子摔了一跤。'
  await fill(desk.locator('main'), { what: words })
  await desk.locator('form[action="/staff/intake/save"] button[type=submit]').last().click()
  await expect(desk).toHaveURL(/\/staff\/intake#error-summary$/)
  await expect(desk.locator('[name=what]')).toHaveValue(words)
})

test('whoever takes nothing in has no page for it', async ({ staff }) => {
  for (const person of ['auditor', 'integrity', 'manager'] as const)
    expect((await (await staff(person)).goto('/staff/intake'))?.status(), person).toBe(404)
})
