import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { ALLOWANCE } from '../resident/allowance.ts'

test.describe.configure({ timeout: 120_000 })

test('one writes the decision, another returns it and approves the better one', async ({
  page,
  staff,
  say,
  root,
}) => {
  const { reference } = await new Filing(page, say, root).file('apply-minimum-living-allowance', ALLOWANCE)
  const office = new CasePage(await staff('nanhe'))
  await office.open(reference)
  await office.has('accept', { text: 'We look into it.' })
  await office.has('take')
  expect(await office.moves()).not.toContain('draft-decision')
  await office.has('report-opinion', {
    opinion: 'refuse',
    facts: 'Income 4,000 yuan.',
    reasons: 'Above the line.',
  })

  const writer = new CasePage(await staff('assistance'))
  await writer.open(reference)
  await writer.has('take')
  const form = writer.form('draft-decision')
  const basis = (await form.locator('[name=basis]').first().getAttribute('value')) ?? ''
  const refusal = { outcome: 'refused', facts: 'Income 4,000 yuan.', reasons: 'Above the line.', basis }
  await writer.has('draft-decision', { ...refusal, summary: 'You do not get it.' })
  expect(await writer.moves()).not.toContain('approve-decision')
  expect(await writer.moves()).not.toContain('decide')

  const head = new CasePage(await staff('assistanceLead'))
  await head.page.goto('/staff?view=to-approve')
  await expect(head.page.locator('main')).toContainText(reference)
  await head.open(reference)
  await expect(head.page.locator('#move-approve-decision .reply')).toContainText('You do not get it.')
  await head.has('return-draft', { text: 'Say what they can do.' })

  await writer.open(reference)
  await expect(form.locator('[name=facts]')).toHaveValue('Income 4,000 yuan.')
  await writer.has('draft-decision', { summary: 'You do not get it. You can ask for a review.' })
  await head.open(reference)
  await head.has('approve-decision')
  await page.goto(`${root}/cases/${reference}`)
  await expect(page.locator('main')).toContainText('You can ask for a review.')
})
