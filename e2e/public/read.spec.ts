import { expect, test } from '../hall/test.ts'

test('from the first page to a policy, and from there to its service', async ({ page, say, root }) => {
  await page.goto(root)
  await page
    .locator('header nav')
    .getByRole('link', { name: say('site.policies') })
    .click()
  await expect(page.locator('h1')).toHaveText(say('policy.indexTitle'))
  await page.locator(`main a[href="${root}/policies/minimum-living-allowance"]`).click()
  await page.locator(`main a[href="${root}/services/apply-minimum-living-allowance"]`).first().click()
  await expect(page.getByRole('button', { name: say('filing.start'), exact: true })).toBeVisible()
})

test('the language switch keeps the page', async ({ page, root }) => {
  const other = root === '/en' ? '/zh' : '/en'
  await page.goto(`${root}/policies/your-data`)
  await page.locator(`header a[hreflang]`).click()
  await expect(page).toHaveURL(new RegExp(`${other}/policies/your-data$`))
})

test('a search finds policies and services by everyday words', async ({ page, root }) => {
  const words = root === '/en' ? ['streetlight', 'flood'] : ['路灯', '低保']
  for (const word of words) {
    await page.goto(root)
    await page.locator('input[name=q]').fill(word)
    await page.locator('input[name=q]').press('Enter')
    await expect(page).toHaveURL(/\/search\?q=/)
    await expect(page.locator('main a[href*="/policies/"], main a[href*="/services/"]').first()).toBeVisible()
  }
  await page.goto(`${root}/search?q=zzqxqzz`)
  await expect(page.locator('main a[href*="/policies/"]')).toHaveCount(0)
})

test('larger text stays on every page until it is put back', async ({ page, say, root }) => {
  await page.goto(`${root}/policies`)
  await page.getByRole('button', { name: say('site.largerText'), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${root}/policies$`))
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large')
  await page.goto(`${root}/services/petition`)
  const body = page.locator('main p').first()
  expect(
    Number.parseFloat(await body.evaluate((element) => getComputedStyle(element).fontSize)),
  ).toBeGreaterThanOrEqual(18)
  const button = page.getByRole('button', { name: say('filing.start'), exact: true })
  expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(60)
  await page.getByRole('button', { name: say('site.normalText'), exact: true }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-text', 'large')
})

test('the misconduct service explains the doors and takes nothing in', async ({
  page,
  root,
  request,
  hall,
}) => {
  await page.goto(`${root}/services/report-misconduct`)
  await expect(page.locator('main form')).toHaveCount(0)
  const started = await request.post(`${root}/services/report-misconduct/start`, {
    form: {},
    headers: { origin: hall.url },
    maxRedirects: 0,
  })
  expect(started.status()).toBe(404)
})

test('machines see that the hall lives and is ready', async ({ request }) => {
  expect((await request.get('/health/live')).status()).toBe(200)
  const ready = await request.get('/health/ready')
  expect(ready.status()).toBe(200)
  expect(ready.headers()['content-type']).toContain('application/json')
})
