import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused, typedIn } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'
import { ALLOWANCE } from '../resident/allowance.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('@mobile a complaint is taken up, asked about, decided with reasons, delivered, read and rated', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const tracking = new Tracking(page, say, root)

  const desk = await staff('facilities')
  await desk.goto('/staff')
  await desk.locator(`a[href="/staff/cases/${receipt.reference}"]`).first().click()
  const caseFile = new CasePage(desk)
  await expect(desk.locator('main')).toContainText(STREETLIGHT.story.story)
  await caseFile.has('accept', { route: '31-6', text: 'We take this up. A team looks at the light tonight.' })
  await caseFile.has('assign', { handler: 'Fang Zhi' })
  await caseFile.has('note', { text: 'The lamp belongs to the lighting body, not to us.' })
  await caseFile.has('ask-resident', { text: 'Which lamp is it? Is there a number on the post?' })

  await tracking.open(receipt)
  await tracking.expectStage('waiting')
  await expect(page.locator('main')).toContainText('Is there a number on the post?')
  await expect(page.locator('main')).not.toContainText('lighting body')
  await tracking.make('answer', { unknown: 'yes' })
  await expect(page.locator('main')).toContainText(say('track.done.answer'))

  await caseFile.open(receipt.reference)
  await caseFile.make('decide', { outcome: 'not-supported', summary: 'We cannot mend this lamp ourselves.' })
  await expectRefused(desk, 'decide-facts')
  await expect(desk.locator('#error-summary a')).toHaveCount(3)
  expect(await typedIn(caseFile.form('decide'), 'summary')).toBe('We cannot mend this lamp ourselves.')
  await caseFile.has('decide', {
    facts: 'We looked on Monday. The lamp stands on the land of the market.',
    reasons: 'The market must mend it.',
    basis: await caseFile.firstBasis(),
  })
  await caseFile.has('deliver', { manner: 'tracker' })

  await page.reload()
  await tracking.expectStage('delivered')
  await expect(page.locator('main')).toContainText('The market must mend it.')
  await expect(page.getByRole('heading', { name: say('track.decision.rights'), exact: true })).toBeVisible()
  await tracking.make('rate', { manner: '5', outcome: '2', explained: '4', text: 'Thank you for coming.' })
  await expect(page.locator('main')).toContainText(say('track.done.rate'))
})

test('an answer from an old page does not land under other questions, and its words stay', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const caseFile = new CasePage(await staff('facilities'))
  await caseFile.open(receipt.reference)
  await caseFile.has('accept', { route: '31-6', text: 'We take this up.' })
  await caseFile.has('ask-resident', { text: 'Which lamp is it?\nSince when is it out?' })

  const old = new Tracking(page, say, root)
  await old.open(receipt)
  const fresh = new Tracking(await page.context().newPage(), say, root)
  await fresh.page.goto(`${root}/cases/${receipt.reference}`)
  await fresh.make('answer', { 'text-1': 'The one at the gate.', 'text-2': 'Monday.' })
  await expect(fresh.page.locator('main')).toContainText(say('track.done.answer'))
  await caseFile.open(receipt.reference)
  await caseFile.has('ask-resident', { text: 'Who owns the wall?\nMay we come in?' })

  await old.make('answer', { 'text-1': 'At the corner.', 'text-2': 'Since May.' })
  await expectRefused(page, 'answer-text-1')
  await expect(page.locator('.panel.near p.typed')).toHaveText(['At the corner.', 'Since May.'])
  await expect(page.locator('#answer-text-1')).toHaveValue('')
  await fresh.page.close()
})

test('an application is never declined; a favourable opinion needs a public notice first, a refusal goes to the district', async ({
  page,
  say,
  root,
  staff,
}) => {
  const { reference } = await new Filing(page, say, root).file('apply-minimum-living-allowance', ALLOWANCE)
  const caseFile = new CasePage(await staff('nanhe'))
  await caseFile.open(reference)
  expect(await caseFile.moves()).not.toContain('decline')
  await caseFile.has('accept', { text: 'We come to see you next week.' })
  await caseFile.has('take')
  const moves = await caseFile.moves()
  for (const districtsOwn of ['decide', 'draft-decision']) expect(moves).not.toContain(districtsOwn)

  const opinion = { facts: 'Four people, no income since April.', reasons: 'Below the line.' }
  await caseFile.make('report-opinion', { opinion: 'approve', ...opinion })
  await expectRefused(caseFile.page, 'report-opinion-opinion')
  expect(await typedIn(caseFile.form('report-opinion'), 'facts')).toBe(opinion.facts)
  await caseFile.make('report-opinion', { opinion: 'refuse', reasons: 'The income is above the line.' })
  await expect(caseFile.page).toHaveURL(/[?&]done=report-opinion/)

  const district = new CasePage(await staff('assistance'))
  await district.open(reference)
  await expect(district.page.locator('main')).toContainText('The income is above the line.')
})
