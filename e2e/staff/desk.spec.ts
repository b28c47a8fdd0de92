import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused } from '../pages/form.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

const SERVICE = 'complain-about-facilities'

test('a reply is started from a template, and nothing goes out while a field is open', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file(SERVICE, STREETLIGHT)
  const desk = await staff('facilities')
  await desk.goto(`/staff/cases/${reference}?move=message&template=visit#move-message`)
  const caseFile = new CasePage(desk)
  const text = caseFile.form('message').locator('textarea')
  await expect(text).toHaveValue(new RegExp(reference))
  const begun = await text.inputValue()
  expect(begun).toMatch(/\{.+\}/)

  const clerk = await staff('clerk')
  await clerk.goto(`/staff/cases/${reference}`)
  await expect(clerk.locator('.panel.near')).not.toHaveCount(0)

  await caseFile.form('message').getByRole('button').last().click()
  await expect(desk).toHaveURL(/#error-summary$/)
  await expect(desk.locator('.error-summary')).toContainText(/\{.+\}/)
  await expect(text).toHaveValue(begun.replaceAll('\r\n', '\n'))
  await text.fill(begun.replace(/\{[^}]+\}/g, 'Tuesday at ten'))
  await caseFile.form('message').getByRole('button').last().click()
  await expect(desk).toHaveURL(/done=message/)
  await page.goto(`${root}/cases/${reference}`)
  await expect(page.locator('main')).toContainText('Tuesday at ten')
})

test('several case files are given to somebody: the effect is shown first, the failure stays on the list', async ({
  page,
  say,
  root,
  staff,
}) => {
  const references: string[] = []
  for (let filed = 0; filed < 2; filed++)
    references.push((await new Filing(page, say, root).file(SERVICE, STREETLIGHT)).reference)
  const desk = await staff('facilities')
  await new CasePage(desk).open(references[0]!)
  await new CasePage(desk).has('take', {})

  await desk.goto('/staff')
  for (const reference of references) await desk.locator(`input[name=case][value="${reference}"]`).check()
  await desk.locator('.bulk button[value=assign]').click()
  await desk.locator('form[action$="/plan"] select[name=handler]').selectOption({ index: 1 })
  await desk.locator('form[action$="/plan"] button').click()
  await expect(desk.locator('main table tbody tr')).toHaveCount(2)
  await desk.locator('form[action$="/carry-out"] button').click()
  const failed = desk.locator('main table tbody tr')
  await expect(failed).toHaveCount(1)
  await expect(failed).toContainText(references[0]!)
  await desk.reload()
  await expect(failed).toContainText(references[0]!)
})

test('a list is tagged, narrowed, saved and shared; nobody of another unit sees its name', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file(SERVICE, STREETLIGHT)
  const desk = await staff('facilities')
  const tag = `Winter ${reference.slice(-4)}`
  await desk.goto(`/staff/cases/${reference}`)
  await desk.locator('#new-tag').fill(tag)
  await desk.locator('form[action$="/tag"] button').click()
  await expect(desk.locator('.tags')).toContainText(tag)
  await page.goto(`${root}/cases/${reference}`)
  await expect(page.locator('body')).not.toContainText(tag)

  await desk.goto('/staff?show=filter')
  await desk.locator('select[name=tag]').selectOption({ label: tag })
  await desk.locator('#filter button').click()
  await expect(desk.locator('.queue tbody tr')).toHaveCount(1)
  await desk.locator('a[href*="show=save"]').click()
  await desk.locator('#view-name').fill(tag)
  await desk.locator('#save select[name=unit]').selectOption({ index: 1 })
  await desk.locator('#save button').click()
  await desk.goto('/staff')
  const saved = desk.locator('.views a', { hasText: tag })
  await expect(saved).toContainText('1')
  await saved.click()
  await expect(desk.locator('.queue tbody tr')).toContainText(reference)

  const stranger = await staff('petitions')
  await stranger.goto('/staff/views')
  await expect(stranger.locator('main')).not.toContainText(tag)
})

test('a name that is too long stands in the form again, over the list that it was for', async ({ staff }) => {
  const desk = await staff('facilities')
  await desk.goto('/staff?view=waiting&show=save')
  const name = 'Lamps '.repeat(12)
  await desk.locator('#view-name').fill(name)
  await desk.locator('#save button').click()
  await expectRefused(desk, 'view-name')
  await expect(desk.locator('#view-name')).toHaveValue(name)
  await expect(desk).toHaveURL(/[?&]view=waiting&/)
})

test('a reply to start from comes after what was typed for several', async ({ page, say, root, staff }) => {
  const { reference } = await new Filing(page, say, root).file(SERVICE, STREETLIGHT)
  const desk = await staff('facilities')
  await desk.goto('/staff')
  await desk.locator(`input[name=case][value="${reference}"]`).check()
  await desk.locator('.bulk button[value=reply]').click()
  await desk.locator('#text-en').fill('Good morning.')
  await desk.locator('select[name=template]').selectOption('call-us')
  await desk.locator('button[name=start]').click()
  await expect(desk.locator('#text-en')).toHaveValue(/^Good morning\.\n\n.*\{reference\}/)
  await expect(desk.locator('#text-zh')).toHaveValue(/\{reference\}/)
})

test('what was typed is kept as a draft, and forgotten once it is sent', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file(SERVICE, STREETLIGHT)
  const desk = await staff('facilities')
  const caseFile = new CasePage(desk)
  await desk.goto(`/staff/cases/${reference}`, { waitUntil: 'networkidle' })
  await desk.locator('#move-message > summary').click()
  const text = caseFile.form('message').locator('textarea')
  const kept = desk.waitForResponse((answer) => answer.url().endsWith('/draft'))
  await text.fill('We look at the lamp on Tuesday.')
  expect((await kept).status()).toBe(204)
  await desk.goto('/staff')
  await desk.goto(`/staff/cases/${reference}`)
  await expect(text).toHaveValue('We look at the lamp on Tuesday.')
  await caseFile.form('message').getByRole('button').last().click()
  await expect(desk).toHaveURL(/done=message/)
  await desk.goto(`/staff/cases/${reference}`)
  await expect(text).toHaveValue('')
})

test('keys choose lines and take them; the palette leads to a case file', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file(SERVICE, STREETLIGHT)
  const desk = await staff('facilities')
  await desk.goto('/staff', { waitUntil: 'networkidle' })
  await desk.keyboard.press('j')
  await desk.keyboard.press('x')
  await expect(desk.locator('input[name=case]').first()).toBeChecked()
  await desk.keyboard.press('a')
  await expect(desk).toHaveURL(/\/staff\/bulk\//)

  await desk.goto('/staff', { waitUntil: 'networkidle' })
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type(reference)
  await expect(desk.locator('dialog [role=option]')).toHaveCount(1)
  await desk.keyboard.press('Enter')
  await expect(desk.locator('main')).toContainText(reference)
  await desk.keyboard.press('Control+k')
  await desk.keyboard.press('Escape')
  await expect(desk.locator('dialog')).toHaveCount(0)
})

test('the secret address of a calendar works without a session, until it is replaced', async ({
  staff,
  playwright,
}) => {
  const desk = await staff('facilities')
  await desk.goto('/staff/account')
  await desk.locator('button[value=renew]').click()
  const path = new URL((await desk.locator('#calendar ~ * code').textContent()) ?? '').pathname
  const nobody = await playwright.request.newContext({ baseURL: new URL(desk.url()).origin })
  const answer = await nobody.get(path)
  expect(answer.headers()['content-type']).toContain('text/calendar')
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  const again = await nobody.get(path, { headers: { 'if-none-match': answer.headers().etag! } })
  expect(again.status()).toBe(304)
  await desk.locator('button[value=renew]').click()
  expect((await nobody.get(path)).status()).toBe(404)
  await nobody.dispose()
})
