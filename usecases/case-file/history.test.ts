import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin } from '#domain/case-file/effects/begin.ts'
import { applyEvent, foldCaseFile } from '#domain/case-file/fold.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { MOVES, type Move, whyNot } from '#domain/case-file/move.ts'
import { declineReasonsFor, outcomesFor } from '#domain/case-file/outcomes.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { OPEN_STAGES } from '#domain/case-file/words.ts'
import { closeAfterWindow } from '../sweep/close-after-window.ts'
import { sweepClocks } from '../sweep/sweep-clocks.ts'
import { openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import type { Typed } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { openForStaff } from './open-for-staff.ts'
import { recomputed, recomputedFigures } from './testing/recompute.ts'

const SERVICES = ['ask-a-question', 'petition', 'complain-about-facilities', 'suggest', 'request-information']
const ENDS = ['withdrawn', 'closed', 'declined', 'given-up', 'settled', 'merged', 'taken-to-review', 'final']
const PASS = { report: (error: unknown) => expect(error).toBeUndefined() }

/** What somebody could do next: which of the moves that are open then, at which of its choices, and after how long. */
const step = fc.record({
  pick: fc.nat(10_000),
  choice: fc.nat(10_000),
  // Below nothing: somebody set the computer's time back.
  hours: fc.constantFrom(-3, 0, 0, 1, 7, 25, 24 * 6, 24 * 20),
  sweeps: fc.boolean(),
})

/** The fields with which a move goes through, by one of its choices. */
async function fieldsFor(here: TestHall, move: Move, choice: number, state: CaseState): Promise<Typed> {
  const town = await currentTown(here.hall)
  const service = town.services.get(state.service)!
  const one = <T>(all: readonly T[]): T | undefined => all[choice % all.length]
  const units = [...town.units.keys()].filter((id) => id !== state.unitId)
  switch (move) {
    case 'decide': {
      const outcome = one(outcomesFor(town, service))
      const basis = legalBasisFor(town, service)[0]?.id ?? ''
      return { outcome: outcome?.id ?? '', summary: 'x', facts: 'x', reasons: 'x', basis, next: 'x' }
    }
    case 'classify':
      return {
        urgency: one(['life', 'basics', 'look', 'none']) ?? '',
        route: one(['31-2', '31-5', '31-6']) ?? '',
        text: 'x',
      }
    case 'decline':
      return { reason: one(declineReasonsFor(town, service))?.id ?? '', text: 'x' }
    case 'forward':
      return { unit: one(units) ?? '', text: 'x' }
    case 'complete-intake':
      return { unit: one(units) ?? '', area: 'cuihu', text: 'x' }
    case 'confirm':
      return { solved: one(['yes', 'no']) ?? '' }
    case 'rule-on-transfer':
      return { agreed: one(['yes', 'no']) ?? '', text: 'x' }
    default:
      return {
        text: 'x',
        route: '31-6',
        sure: 'yes',
        manner: '4',
        handler: 'nobody',
        'identity-check': 'call-back',
        ...(move === 'deliver' && { manner: 'posted', 'proof-posted': 'EMS 1' }),
      }
  }
}

test('whatever is done in whatever order, columns, clocks and figures are what the events say', async () => {
  const here = await openTestHall()
  let moves = 0
  const lives = fc.tuple(fc.constantFrom(...SERVICES), fc.array(step, { minLength: 1, maxLength: 14 }))
  await fc.assert(
    fc.asyncProperty(lives, async ([slug, steps]) => {
      const { reference } = await here.file(slug)
      for (const { pick, choice, hours, sweeps } of steps) {
        here.pass(hours * 3_600_000)
        if (sweeps) await sweepClocks(here.hall, TESTER, PASS)
        if (sweeps) await closeAfterWindow(here.hall, TESTER, PASS)
        const state = foldCaseFile(await here.events(reference))
        const town = await currentTown(here.hall)
        const procedure = procedureOf(town, town.services.get(slug)!, state, here.hall.now())
        const open = MOVES.filter((move) => whyNot(move, state, procedure) === null)
        if (open.length === 0) break
        const move = open[pick % open.length]!
        const made = await here.move(TESTER, reference, move, await fieldsFor(here, move, choice, state))
        if (made.ok) moves += 1
        await check(here, reference)
      }
    }),
    { numRuns: 40 },
  )
  const { kept, counted } = await recomputedFigures(here.hall)
  expect(kept).toEqual(counted)
  expect(moves).toBeGreaterThan(100)
}, 120_000)

async function check(here: TestHall, reference: string): Promise<void> {
  const { events, state, columns, keptColumns, clocks, keptClocks } = await recomputed(
    here.hall,
    await here.row(reference),
  )
  expect(keptColumns).toEqual(columns)
  expect(keptClocks).toEqual(clocks)
  expect(events.map(({ number }) => number)).toEqual(events.map((_, i) => i + 1))
  const [first, ...rest] = events
  let step = begin(first as Parameters<typeof begin>[0])
  for (const event of rest) step = applyEvent(step, event)
  expect(step).toEqual(state)
  expect(state.kind === 'application' && state.declinedAt !== null).toBe(false)
  if (ENDS.includes(state.stage)) expect(OPEN_STAGES.some((stage) => stage === state.stage)).toBe(false)
  if (state.sealed) await readByIntegrityAlone(here, reference)
}

async function readByIntegrityAlone(here: TestHall, reference: string): Promise<void> {
  const { unitId } = await here.row(reference)
  for (const role of [
    'clerk',
    'triage',
    'handler',
    'lead',
    'oversight',
    'manager',
    'auditor',
    'admin',
  ] as const) {
    const opening = openForStaff(here.hall, staffActor('somebody', unitId, role), reference)
    await expect(opening).rejects.toMatchObject({ code: 'not-found' })
  }
  await openForStaff(here.hall, staffActor('officer', unitId, 'integrity'), reference)
}
