import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { typedIn } from '../pages/form.ts'
import { COMPLAINT } from './complaint.ts'

test('two people write at once: the second keeps the text and sees what changed', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-a-service', COMPLAINT)
  const first = new CasePage(await staff('assistanceLead'))
  const second = new CasePage(await staff('assistance'))
  await first.open(reference)
  await first.has('accept', { route: '31-6', text: 'We take this up.' })
  await first.open(reference)
  await second.open(reference)
  await first.has('message', { manner: 'tracker', text: 'Somebody calls you today.' })

  const words = 'Dear Ms Ouyang, we come to see you on Tuesday. '.repeat(8).trim()
  await second.make('message', { manner: 'tracker', text: words })
  await expect(second.page).toHaveURL(/#error-summary$/)
  await expect(second.page.locator('#since').locator('..')).toContainText('Somebody calls you today.')
  expect(await typedIn(second.form('message'), 'text')).toBe(words)
  await second.form('message').getByRole('button').last().click()
  await expect(second.page).toHaveURL(/done=message/)
})

test('an accusation that is sealed leaves every other list at once', async ({ page, say, root, staff }) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-a-service', COMPLAINT)
  const lead = await staff('assistanceLead')
  const caseFile = new CasePage(lead)
  await caseFile.open(reference)
  await caseFile.make('seal', { text: 'It accuses an official of taking money.' })
  await expect(lead).toHaveURL(/\/staff\?/)
  await expect(lead.locator(`a[href="/staff/cases/${reference}"]`)).toHaveCount(0)

  for (const person of [
    'assistanceLead',
    'assistance',
    'oversight',
    'manager',
    'auditor',
    'admin',
  ] as const) {
    const other = await staff(person)
    expect((await other.goto(`/staff/cases/${reference}`))?.status(), person).toBe(404)
    expect((await other.goto(`/staff?q=${reference}`))?.status(), person).toBe(200)
    await expect(other.locator(`main a[href="/staff/cases/${reference}"]`)).toHaveCount(0)
  }
  const integrity = await staff('integrity')
  await integrity.goto('/staff')
  await expect(integrity.locator(`a[href="/staff/cases/${reference}"]`)).not.toHaveCount(0)
  expect((await integrity.goto(`/staff/cases/${reference}`))?.status()).toBe(200)
  await page.reload()
  await expect(page.locator('h1')).toBeVisible()
})

test('the queue narrows, searches and keeps its state in the address', async ({ page, say, root, staff }) => {
  const word = 'Xylophon'
  const { reference } = await new Filing(page, say, root).file('complain-about-a-service', {
    ...COMPLAINT,
    story: { story: `${word}: 低保停了，没有人告诉我` },
  })
  const desk = await staff('assistanceLead')
  for (const query of [reference, word.toLowerCase(), '低保停了', '1234', 'Ouyang']) {
    await desk.goto(`/staff?q=${encodeURIComponent(query)}`)
    await expect(desk.locator(`main a[href="/staff/cases/${reference}"]`), query).not.toHaveCount(0)
  }
  await desk.goto('/staff?q=zzqxqzz')
  await expect(desk.locator('main a[href^="/staff/cases/"]')).toHaveCount(0)
})
