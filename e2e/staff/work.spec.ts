import { expect, test } from '../hall/test.ts'
import type { Say } from '../hall/words.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

const DAY_MS = 86_400_000

test('two units work on a complaint, and it gets more time: the person sees who, why and until when', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(180_000)
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const tracking = new Tracking(page, say, root)
  const main = page.locator('main')
  const lead = new CasePage(await staff('facilities'))
  await lead.open(receipt.reference)
  await lead.has('accept', { route: '31-6', text: 'We take this up.' })
  await lead.has('take')

  await lead.make('add-leg', { text: 'Is the mother known to you?' })
  await expectRefused(lead.page, 'add-leg-place')
  await lead.has('add-leg', { place: 'unit:older-and-disabled', days: '3' })
  expect(await lead.moves()).not.toContain('decide')

  await tracking.open(receipt)
  const older = await staff('older')
  await older.goto('/staff?view=legs')
  await older.locator(`main a[href="/staff/cases/${receipt.reference}"]`).first().click()
  const part = new CasePage(older)
  await expect(part.form('answer-leg')).toContainText('Is the mother known to you?')
  expect(await part.moves()).not.toContain('add-leg')
  await part.make('answer-leg', { text: 'Yes. A nurse visits her on Tuesday.' })
  await expect(older).toHaveURL(/\/staff\?/)

  await lead.open(receipt.reference)
  await expect(lead.page.locator('#legs').locator('..')).toContainText('A nurse visits her on Tuesday.')
  expect(await lead.moves()).toContain('decide')

  await lead.make('ask-extension', { count: '90', text: 'A new pole has to be ordered.' })
  await expectRefused(lead.page, 'ask-extension-count')
  await lead.has('ask-extension', { count: '20' })
  expect(await lead.moves()).not.toContain('rule-on-extension')

  const head = new CasePage(await staff('manager'))
  await head.open(receipt.reference)
  await head.has('rule-on-extension', {
    agreed: 'yes',
    text: 'A new pole has to be ordered. That takes three weeks.',
  })

  const before = await main.textContent()
  await page.reload()
  await expect(main).toContainText('That takes three weeks.')
  const { from, to } = datesOf(say, (await main.textContent())!)
  expect(before).toContain(from)
  expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(20 * DAY_MS)
  await expect(main).not.toContainText('A nurse visits her on Tuesday.')
})

/** The last days, as they were and as they are, in the sentence that tells of more time. */
function datesOf(say: Say, told: string): { from: string; to: string } {
  const sentence = say('progress.event.extended', { from: '(?<from>[^.]+?)', to: '(?<to>[^.]+?)' })
  const { from = '', to = '' } = new RegExp(sentence.replaceAll('.', '\\.')).exec(told)?.groups ?? {}
  return { from, to }
}

test('the oversight office orders a unit to act, and alone closes the order', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const office = new CasePage(await staff('oversight'))
  await office.open(reference)
  await office.has('supervise', { text: 'Mend the lamp.' })
  const unit = new CasePage(await staff('facilities'))
  await unit.page.goto('/staff?view=orders')
  await expect(unit.page.locator(`main a[href="/staff/cases/${reference}"]`)).not.toHaveCount(0)
  await unit.open(reference)
  await expect(unit.page.locator('main')).toContainText('Mend the lamp.')
  expect(await unit.moves()).not.toContain('close-supervision')
  await unit.has('answer-supervision', { text: 'A team was there today.' })
  await office.open(reference)
  await expect(office.page.locator('main')).toContainText('A team was there today.')
  await office.has('close-supervision', { text: 'The lamp shines.' })
  await office.page.goto('/staff?view=orders')
  await expect(office.page.locator(`main a[href="/staff/cases/${reference}"]`)).toHaveCount(0)
})
