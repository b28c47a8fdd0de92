import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('@mobile somebody who cannot read is told by voice; the letter then names the last day, on the page and as PDF', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', {
    ...STREETLIGHT,
    adjustments: { adjustments: ['cannot-read'] },
  })
  const desk = await staff('facilities')
  const caseFile = new CasePage(desk)
  await caseFile.open(receipt.reference)
  await caseFile.has('accept', { route: '31-6', text: 'We take this up.' })
  await caseFile.has('decide', {
    outcome: 'not-supported',
    summary: 'We cannot mend this lamp ourselves.',
    facts: 'The lamp stands on the land of the market.',
    reasons: 'The market must mend it.',
    basis: await caseFile.firstBasis(),
  })

  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await page
    .getByRole('link', { name: say('letter.links.read') })
    .first()
    .click()
  const sheet = page.locator('article.letter')
  await expect(sheet).toContainText('We cannot mend this lamp ourselves.')
  await expect(sheet.locator('.letter-day')).toContainText(say('letter.window.calendar-days', { count: 30 }))

  const form = caseFile.form('deliver')
  await expect(form.locator('input[value="told-by-voice"]')).toBeChecked()
  await expect(form.locator('.spoken')).toContainText('We cannot mend this lamp ourselves.')
  await caseFile.make('deliver', { 'proof-told-by-voice': 'Her neighbour Li' })
  await expectRefused(desk, 'deliver-repeated')
  await caseFile.has('deliver', { repeated: 'yes' })

  await page.reload()
  await expect(sheet.locator('.letter-day')).not.toContainText(
    say('letter.window.calendar-days', { count: 30 }),
  )
  const link = page.getByRole('link', { name: say('letter.links.pdf') })
  const pdf = await page.context().request.get((await link.getAttribute('href'))!)
  expect(pdf.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
    'content-disposition': expect.stringContaining(`filename="${receipt.reference}-`),
  })
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await desk.goto(`/staff/cases/${receipt.reference}`)
  await desk
    .getByRole('link', { name: say('letter.links.read') })
    .first()
    .click()
  await expect(desk.locator('article.letter')).toContainText(receipt.reference)
})
