import { beforeAll, describe, expect, test } from 'vitest'
import type { NewEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { MOVES } from '#domain/case-file/move.ts'
import { STAGES, type Stage } from '#domain/case-file/words.ts'
import { ROLES } from '#domain/permission/role.ts'
import { isRefusal } from '#domain/refusal.ts'
import { Chance } from '#domain/simulation/chance.ts'
import type { Actor } from '../actor.ts'
import { fillMove } from '../simulate/fill-move.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { raw } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { makeMoveIn } from './make-move.ts'
import { recordOn } from './case-in-hand.ts'

const DECISION = { outcome: 'supported', favourable: true, legalBasis: [], rights: [], draftedBy: null }
const ACCEPTED: NewEvent = { type: 'accepted', data: { route: '31-6' } }
const TAKEN: NewEvent = { type: 'taken', data: { handlerId: 'handler' } }
const DECIDED: NewEvent = { type: 'decided', data: DECISION }
const DELIVERED: NewEvent = { type: 'delivered', data: { manner: 'tracker', receivedOn: '2026-10-26' } }
const NOTICE = {
  notice: 1,
  from: '2026-10-26',
  until: '2026-11-02',
  endsAt: Date.UTC(2026, 10, 2, 16),
  again: false,
}
const ANSWERED: readonly NewEvent[] = [ACCEPTED, TAKEN, DECIDED, DELIVERED]
const BODY = { unitId: null, partnerId: 'next-higher-body' }

/** What has to happen for a petition to stand at a stage. */
const WAYS: Readonly<Record<Stage, readonly NewEvent[]>> = {
  filed: [],
  accepted: [ACCEPTED],
  declined: [{ type: 'declined', data: { reason: 'none' } }],
  working: [ACCEPTED, TAKEN],
  waiting: [ACCEPTED, TAKEN, { type: 'resident-asked', data: { answerBy: '2026-11-09' } }],
  noticed: [ACCEPTED, TAKEN, { type: 'notice-published', data: NOTICE }],
  decided: [ACCEPTED, TAKEN, DECIDED],
  delivered: ANSWERED,
  closed: [...ANSWERED, { type: 'closed', data: { how: 'window-passed' } }],
  withdrawn: [{ type: 'withdrawn', data: {} }],
  'given-up': [{ type: 'given-up', data: {} }],
  settled: [ACCEPTED, TAKEN, { type: 'settled', data: { agreedOn: '2026-10-26' } }],
  merged: [{ type: 'merged', data: { intoId: 'x', into: 'HM-26-000000' } }],
  'taken-to-review': [
    { type: 'review-begun', data: { intoId: 'x', into: 'HM-26-000000', review: 'first' } },
  ],
  'in-first-review': [...ANSWERED, { type: 'review-asked', data: { review: 'first', ...BODY } }],
  'in-final-review': [...ANSWERED, { type: 'review-asked', data: { review: 'final', ...BODY } }],
  final: [
    ...ANSWERED,
    { type: 'review-asked', data: { review: 'final', ...BODY } },
    { type: 'review-decided', data: { review: 'final', result: 'upheld', legalBasis: [], rights: [] } },
    DELIVERED,
  ],
}

class Undone extends Error {}

let here: TestHall
const references = new Map<Stage, string>()

beforeAll(async () => {
  here = await openTestHall()
  for (const stage of STAGES) {
    const { reference } = await here.file('petition')
    const { id } = await here.row(reference)
    for (const event of WAYS[stage]) {
      const town = await currentTown(here.hall)
      await here.hall.transaction((tx) => recordOn(here.hall, tx, town, id, event))
    }
    expect((await here.row(reference)).stage).toBe(stage)
    references.set(stage, reference)
  }
  here.pass(DAY)
})

/** Makes a move and takes it back: what it would answer, as a code; `ok` where it goes through. */
async function answerTo(actor: Actor, reference: string, move: (typeof MOVES)[number]): Promise<string> {
  const town = await currentTown(here.hall)
  const service = town.services.get('petition')!
  const state = foldCaseFile(await here.events(reference))
  const asked = {
    town,
    service,
    state,
    chance: new Chance(1),
    today: '2026-10-27',
    workers: ['a', 'b'],
    others: [],
  }
  const input = { reference, version: null, key: here.hall.newId() }
  let answer = ''
  try {
    await here.hall.transaction(async (tx) => {
      const made = await makeMoveIn(here.hall, tx, town, actor, move, input, raw(fillMove(move, asked)))
      answer = made.ok ? 'ok' : made.reason
      throw new Undone()
    })
  } catch (error) {
    if (isRefusal(error)) return error.code
    if (!(error instanceof Undone)) throw error
  }
  return answer
}

const askers: readonly [string, (id: string, unitId: string) => Actor][] = [
  ['nobody', () => ({ kind: 'visitor' })],
  ['the holder', (id) => ({ kind: 'resident', caseFileId: id })],
  ['somebody else’s holder', () => ({ kind: 'resident', caseFileId: 'other' })],
  ['the system', () => TESTER],
  ...ROLES.map((role): [string, (id: string, unitId: string) => Actor] => [
    role,
    (_, unitId) => staffActor(role === 'handler' ? 'handler' : role, unitId, role),
  ]),
  ...ROLES.map((role): [string, (id: string, unitId: string) => Actor] => [
    `${role} of another unit`,
    () => staffActor('stranger', 'older-and-disabled', role),
  ]),
]

describe.each(STAGES)('on a case file that is %s', (stage) => {
  test.each(askers)('%s is answered with a code whatever they try', async (_, asker) => {
    const reference = references.get(stage)!
    const { id, unitId } = await here.row(reference)
    for (const move of MOVES) {
      const answer = await answerTo(asker(id, unitId), reference, move)
      expect(answer, move).toMatch(/^[a-z][a-z-]+$/)
    }
    expect((await here.row(reference)).stage).toBe(stage)
  })
})

test('each move is open to somebody at some stage, or waits for what a petition does not have', async () => {
  const answers = new Map<string, Set<string>>(MOVES.map((move) => [move, new Set()]))
  for (const reference of references.values()) {
    for (const move of MOVES) answers.get(move)!.add(await answerTo(TESTER, reference, move))
  }
  const never = [...answers].filter(([, codes]) => codes.size === 1 && codes.has('wrong-stage'))
  expect(never.map(([move]) => move)).toEqual([])
})
