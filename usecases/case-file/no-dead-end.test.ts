import { expect, test } from 'vitest'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { openTestHall, TESTER } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { currentTown } from '../town/current-town.ts'

const LEAD = staffActor('lead', 'community-affairs', 'triage', 'lead', 'handler')
const ACCEPT = { route: '31-6', text: 'We take this up.' }

test('whoever was asked before anything else and stays silent still gets an answer', async () => {
  const here = await openTestHall()
  const { browser, reference } = await here.file('complain-about-facilities')
  await here.moved(LEAD, reference, 'ask-resident', { text: 'Which lamp?', 'answer-by': '2026-10-30' })
  const early = await here.move(TESTER, reference, 'decide', { outcome: 'supported', summary: 'Mended.' })
  expect(early).toEqual({ ok: false, reason: 'accept-first' })

  await here.moved(LEAD, reference, 'accept', ACCEPT)
  expect((await here.row(reference)).stage).toBe('waiting')
  expect(await here.move(LEAD, reference, 'accept', ACCEPT)).toEqual({ ok: false, reason: 'wrong-stage' })

  const resident = await here.resident(browser, reference)
  await here.moved(resident, reference, 'answer', { text: 'The one by the gate.' })
  expect((await here.row(reference)).stage).toBe('accepted')
})

test('an application that is sealed is decided where it lies: nobody else may open it', async () => {
  const here = await openTestHall()
  const { reference } = await here.file('apply-minimum-living-allowance')
  const town = await currentTown(here.hall)
  const service = town.services.get('apply-minimum-living-allowance')!
  const refusal = {
    basis: legalBasisFor(town, service)[0]!.id,
    ...{ outcome: 'refused', summary: 'Not this time.', facts: 'Seen.', reasons: 'Above the line.' },
    ...{ next: 'Ask again when it changes.' },
  }
  await here.moved(TESTER, reference, 'accept', ACCEPT)
  const before = await here.move(TESTER, reference, 'draft-decision', refusal)
  expect(before).toEqual({ ok: false, reason: 'report-first' })
  await here.moved(TESTER, reference, 'seal', { text: 'It accuses an official.', sure: 'yes' })
  await here.moved(TESTER, reference, 'draft-decision', refusal)
})
