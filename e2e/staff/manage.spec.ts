import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('a manager sees the figures of the town, and every number opens its list', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const desk = await staff('manager')
  await desk.goto('/manage')
  await expect(desk.locator('main svg').first()).toBeAttached()
  await expect(desk.locator('main details table').first()).toBeAttached()
  const hrefs = await desk
    .locator('main a[href^="/manage/list"]')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')!))])
  expect(hrefs.length).toBeGreaterThan(3)
  for (const href of hrefs) expect((await desk.request.get(href)).status(), href).toBe(200)
  await desk.goto('/manage/list?figure=received')
  await expect(desk.locator(`main a[href="/staff/cases/${reference}"]`)).toHaveCount(1)
})

test('a head of unit sees the figures of that unit alone', async ({ page, say, root, staff }) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const desk = await staff('information')
  expect((await desk.goto('/manage/list?figure=received'))?.status()).toBe(200)
  await expect(desk.locator(`main a[href="/staff/cases/${reference}"]`)).toHaveCount(0)
})
