import type { Page } from '@playwright/test'
import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { COMPLAINT } from './complaint.ts'

const DAY_MS = 86_400_000

/** The town's local date, so many days after an instant. */
function day(now: number, inDays: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now + inDays * DAY_MS)
}

async function enterAbsence(page: Page, fields: { from: string; to: string; deputy: string }): Promise<void> {
  await page.goto('/staff/people')
  const form = page.locator('form[action="/staff/people/enter"]')
  await form.locator('[name=from]').fill(fields.from)
  await form.locator('[name=to]').fill(fields.to)
  await form.locator('[name=deputy]').selectOption({ label: fields.deputy })
  await form.getByRole('button').click()
}

test('somebody goes on leave: the caseload goes to the deputy, and comes back with one press', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-a-service', COMPLAINT)
  const lead = await staff('assistanceLead')
  const leadCase = new CasePage(lead)
  await leadCase.open(reference)
  await leadCase.has('accept', { route: '31-6', text: 'We take this up.' })
  const handler = await staff('assistance')
  const own = new CasePage(handler)
  await own.open(reference)
  await own.has('take')

  await handler.goto('/staff/people')
  await handler.locator('form[action="/staff/people/enter"]').getByRole('button').click()
  await expect(handler).toHaveURL(/#error-summary$/)
  const now = Date.now()
  await enterAbsence(handler, { from: day(now, 0), to: day(now, 2), deputy: 'Zhou Min' })
  await expect(handler).toHaveURL(/done=entered&moved=[1-9]\d*&failed=0/)
  await expect(handler.locator('main')).toContainText('went to Zhou Min')

  await leadCase.open(reference)
  await expect(lead.locator('main')).toContainText('周敏')
  await expect(lead.locator('#move-hand-over option', { hasText: '林月（不在岗至' })).toHaveCount(1)
  await leadCase.make('hand-over', { handler: await idOf(lead, '林月') })
  await expect(lead).toHaveURL(/#error-summary$/)

  await handler.goto('/staff/people')
  await handler.locator('form[action="/staff/people/end"] button').first().click()
  await expect(handler).toHaveURL(/done=ended/)
  await own.open(reference)
  expect(await own.moves()).toContain('stand-in')
  await handler.goto('/staff/people')
  await handler.locator('form[action="/staff/people/take-back"]').getByRole('button').click()
  await expect(handler).toHaveURL(/done=back&moved=[1-9]\d*&failed=0/)
  await own.open(reference)
  expect(await own.moves()).toContain('decide')
})

async function idOf(page: Page, name: string): Promise<string> {
  const option = page.locator('#move-hand-over option', { hasText: name })
  return (await option.getAttribute('value')) ?? ''
}

test('a neighbour’s case file: who knows the person steps aside and sees it nowhere any more', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const desk = await staff('facilities')
  const caseFile = new CasePage(desk)
  await caseFile.open(reference)
  await caseFile.make('step-aside', { text: 'My neighbour.' })
  await expect(desk).toHaveURL(new RegExp(`/staff\\?done=step-aside&reference=${reference}`))
  for (const path of [
    '/staff',
    '/staff?view=not-taken',
    `/staff?q=${reference}`,
    '/manage/list?figure=received',
  ]) {
    expect((await desk.goto(path))?.status(), path).toBe(200)
    await expect(desk.locator(`main a[href="/staff/cases/${reference}"]`), path).toHaveCount(0)
  }
  expect((await desk.goto(`/staff/cases/${reference}`))?.status()).toBe(404)

  const manager = await staff('manager')
  expect((await manager.goto(`/staff/cases/${reference}`))?.status()).toBe(200)
  await expect(manager.locator('main')).toContainText('方志回避')
})

test('the workload of a unit: every number leads to its list', async ({ page, say, root, staff }) => {
  await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const manager = await staff('manager')
  await manager.goto('/staff/people/workload?unit=community-affairs')
  const row = manager.locator('table.workload tbody tr').last()
  const number = row.locator('td a').first()
  const shown = Number(await number.textContent())
  expect(shown).toBeGreaterThan(0)
  await number.click()
  await expect(manager).toHaveURL(/\/staff\?unit=community-affairs&view=not-taken/)
  await expect(manager.locator('table.queue tbody tr')).toHaveCount(Math.min(shown, 25))
})

test('an admin makes an account, hands the first password over, and the log says so', async ({
  browser,
  hall,
  staff,
}) => {
  const admin = await staff('admin')
  const login = `hu-bin-${Date.now() % 100_000}`
  await admin.goto('/staff/admin/new')
  for (const [name, value] of Object.entries({ nameEn: 'Hu Bin', nameZh: '胡斌', login }))
    await admin.locator(`[name=${name}]`).fill(value)
  await admin.locator('[name=unit]').selectOption('community-affairs')
  await admin.locator('[name="role.0"]').selectOption('handler')
  await admin.locator('[name="unit.0"]').selectOption('community-affairs')
  await admin.locator('form[action="/staff/admin/new/create"]').getByRole('button').click()
  await expect(admin).toHaveURL(new RegExp(`/staff/admin/accounts/${login}\\?done=created`))
  const password = (await admin.locator('.first-password').textContent()) ?? ''

  const context = await browser.newContext({ baseURL: hall.url })
  const newcomer = await context.newPage()
  await newcomer.goto('/staff/sign-in')
  await newcomer.locator('[name=login]').fill(login)
  await newcomer.locator('[name=password]').fill(password)
  await newcomer.locator('main form button[type=submit]').click()
  await expect(newcomer).toHaveURL(/\/staff\/enrol/)
  await context.close()

  await admin.locator('form[action$="/put-away"]').getByRole('button').click()
  await expect(admin.locator('.first-password')).toHaveCount(0)
  await admin.locator('form[action$="/disable"]').getByRole('button').click()
  await expect(admin).toHaveURL(/done=disable/)
  const auditor = await staff('auditor')
  await auditor.goto('/staff/admin/log')
  await expect(auditor.locator('main tbody tr').first()).toContainText('停用')
  await expect(auditor.locator('main tbody')).toContainText('新建账号')
})
