import type { Page } from '@playwright/test'
import { freshCode, signInOf } from '../hall/sign-in.ts'
import { expect, test } from '../hall/test.ts'
import { fill } from '../pages/form.ts'
import { expectAccessible, expectNarrow, expectValid, judgeStaffPage } from './judge.ts'
import { readIn } from './staff-language.ts'

/** A page that is asked for once only: as it stands. */
async function judgeStanding(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNarrow(page)
}

test('the second step of signing in', async ({ page, hall }) => {
  const person = signInOf(hall.dataDir, 'auditor')
  await page.goto('/staff/sign-in')
  await fill(page.locator('main form'), { login: person.login, password: person.password })
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(/\/staff\/sign-in\/code$/)
  await judgeStaffPage(page, '/staff/sign-in/code')
})

test('the first way in of a new account', async ({ browser, hall, staff }) => {
  const admin = await staff('admin')
  const login = `walker-${Date.now() % 100_000}`
  await admin.goto('/staff/admin/new')
  await fill(admin.locator('main'), {
    ...{ nameEn: 'Walker', nameZh: '行者', login, unit: 'community-affairs' },
    ...{ 'role.0': 'handler', 'unit.0': 'community-affairs' },
  })
  await admin.locator('form[action="/staff/admin/new/create"]').getByRole('button').click()
  const password = (await admin.locator('.first-password').textContent()) ?? ''
  await judgeStaffPage(admin, `/staff/admin/accounts/${login}`)

  const context = await browser.newContext({ baseURL: hall.url })
  const newcomer = await context.newPage()
  await newcomer.goto('/staff/sign-in')
  await fill(newcomer.locator('main form'), { login, password })
  await newcomer.locator('main form button[type=submit]').click()
  await expect(newcomer).toHaveURL(/\/staff\/enrol/)
  await judgeStaffPage(newcomer, '/staff/enrol')
  await context.close()
})

for (const language of ['en', 'zh'] as const) {
  test(`new recovery codes in ${language}`, async ({ hall, staff }) => {
    const person = language === 'en' ? 'older' : 'shiqiao'
    const desk = await staff(person)
    await readIn(desk, language)
    await desk.goto('/staff/account')
    const form = desk.locator('form[action="/staff/account/renew-codes"]')
    await fill(form, { code: await freshCode(signInOf(hall.dataDir, person)) })
    await form.getByRole('button').click()
    await expect(desk.locator('.recovery-codes li')).not.toHaveCount(0)
    await judgeStaffPage(desk, '/staff/account/recovery-codes')
  })

  test(`the receipt of an intake in ${language}`, async ({ staff }) => {
    const desk = await staff('clerk')
    await readIn(desk, language)
    await desk.goto('/staff/intake')
    await fill(desk.locator('main'), { what: '厨房的墙倒了。', 'reach.phone': '13900005678' })
    await desk.locator('form[action="/staff/intake/save"] button[type=submit]').last().click()
    await expect(desk).toHaveURL(/\/receipt$/)
    await judgeStaffPage(desk, new URL(desk.url()).pathname)
  })

  test(`an address where nothing is, in ${language}`, async ({ page }) => {
    const answer = await page.goto(`/${language}/nothing-here`)
    expect(answer?.status()).toBe(404)
    await expectValid(await answer!.text())
    await judgeStanding(page)
  })
}
