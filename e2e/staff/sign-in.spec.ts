import { freshCode, signInByHand, signInOf } from '../hall/sign-in.ts'
import { expect, test } from '../hall/test.ts'

test('@mobile somebody signs in with password and code, comes to the page asked for, and signs out', async ({
  page,
  hall,
}) => {
  const person = signInOf(hall.dataDir, 'older')
  await page.goto('/staff/cases/HM-26-7K3M9Q')
  await expect(page).toHaveURL(/\/staff\/sign-in\?next=/)
  await page.locator('[name=login]').fill(person.login)
  await page.locator('[name=password]').fill('not the password')
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/#error-summary$/)
  await expect(page.locator('[name=login]')).toHaveValue(person.login)
  await expect(page.locator('[name=password]')).toHaveValue('')

  await page.locator('[name=password]').fill(person.password)
  await page.locator('main form button[type=submit]').click()
  await page.locator('[name=code]').fill('000000')
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/#error-summary$/)
  const code = await freshCode(person)
  await page.locator('[name=code]').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/\/staff\/cases\/HM-26-7K3M9Q$/)

  await page.goto('/staff')
  await page.locator('form[action="/staff/sign-out"] button').click()
  await page.goto('/staff')
  await expect(page).toHaveURL(/\/staff\/sign-in/)
})

test('a code opens once: the same one does not sign in again', async ({ browser, hall }) => {
  const person = signInOf(hall.dataDir, 'shiqiao')
  const code = await freshCode(person)
  const enter = async () => {
    const context = await browser.newContext({ baseURL: hall.url })
    const page = await context.newPage()
    await signInByHand(page, person, code)
    await page.waitForLoadState()
    const path = new URL(page.url()).pathname
    await context.close()
    return path
  }
  expect(await enter()).toBe('/staff')
  expect(await enter()).toBe('/staff/sign-in/code')
})

test('staff see their own language and can change it', async ({ staff }) => {
  const desk = await staff('information')
  await desk.goto('/staff')
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en')
  const form = desk.locator('form[action="/staff/language"]')
  await form.getByRole('button').first().click()
  await expect(desk.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await form.getByRole('button').first().click()
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en')
})
