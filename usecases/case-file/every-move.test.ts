import { beforeAll, describe, expect, test } from 'vitest'
import type { NewEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { MOVES, type Move } from '#domain/case-file/move.ts'
import { STAGES, type Stage } from '#domain/case-file/words.ts'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import { mayAct } from '#domain/permission/permit.ts'
import { ROLES } from '#domain/permission/role.ts'
import { isRefusal } from '#domain/refusal.ts'
import { Chance } from '#domain/simulation/chance.ts'
import type { Actor } from '../actor.ts'
import { covers } from '../authorize.ts'
import { fillMove } from '../simulate/fill-move.ts'
import { DAY, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { raw, type Typed } from '../testing/typed.ts'
import { currentTown } from '../town/current-town.ts'
import { recordOn } from './case-in-hand.ts'
import { makeMoveIn } from './make-move.ts'
import { BESIDE, WAYS } from './testing/histories.ts'

const A_CODE = /^[a-z][a-z-]+$/
/** Whoever may not, whatever the stage. */
const SENT_AWAY = /^(sign-in|not-found|forbidden)$/

/**
 * Needs a filing that the desk left unfinished; a unit that was asked; somebody who saw the notice before it goes up;
 * a file.
 */
const NEEDS_MORE: readonly Move[] = ['complete-intake', 'answer-leg', 'publish-notice', 'attach']

class Undone extends Error {}

let here: TestHall
const references = new Map<Stage, string>()
const beside: string[] = []

beforeAll(async () => {
  here = await openTestHall()
  for (const id of ['a', 'b']) await here.hire(id, 'petitions-hotline', 'handler')
  for (const stage of STAGES) {
    const reference = await happened('petition', WAYS[stage])
    expect((await here.row(reference)).stage).toBe(stage)
    references.set(stage, reference)
  }
  for (const [service, events, pages] of BESIDE) beside.push(await happened(service, events, pages))
  here.pass(DAY)
})

/** A case file of a service on which all of this happened. */
async function happened(
  service: string,
  events: readonly NewEvent[],
  pages?: Readonly<Record<string, Typed>>,
): Promise<string> {
  const { reference } = await here.file(service, pages)
  const { id } = await here.row(reference)
  const town = await currentTown(here.hall)
  for (const event of events) await here.hall.transaction((tx) => recordOn(here.hall, tx, town, id, event))
  return reference
}

/** A case file as somebody sees it before they move it. */
async function see(reference: string) {
  const town = await currentTown(here.hall)
  const row = await here.row(reference)
  const state = foldCaseFile(await here.events(reference))
  return { town, row, state, service: town.services.get(row.service)! }
}

type Seen = Awaited<ReturnType<typeof see>>

/** Makes a move and takes it back: what it would answer, as a code; `ok` where it goes through. */
async function answerTo(actor: Actor, { town, row, service, state }: Seen, move: Move): Promise<string> {
  const people = { workers: ['a', 'b'], others: [references.get('filed')!] }
  const asked = { town, service, state, chance: new Chance(1), today: '2026-10-27', ...people }
  const input = { reference: row.reference, version: null, key: here.hall.newId() }
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

/** Whether the table lets them do this, asked apart from the door that every move goes through. */
function may(actor: Actor, { town, row }: Seen, move: Move): boolean {
  if (actor.kind === 'staff') return mayAct(actor, move, row, (above, unitId) => covers(town, above, unitId))
  if (actor.kind === 'resident') return actor.caseFileId === row.id && PERMISSIONS[move].resident === true
  return actor.kind === 'system'
}

describe.each(STAGES)('on a case file that is %s', (stage) => {
  test.each(askers)('%s is answered with a code, and makes only their own moves', async (_, asker) => {
    const seen = await see(references.get(stage)!)
    const actor = asker(seen.row.id, seen.row.unitId)
    for (const move of MOVES) {
      const answer = await answerTo(actor, seen, move)
      expect(answer, move).toMatch(may(actor, seen, move) ? A_CODE : SENT_AWAY)
    }
    expect(await here.row(seen.row.reference)).toEqual(seen.row)
  })
})

test('each move goes through somewhere', async () => {
  const answers = new Map<Move, Set<string>>(MOVES.map((move) => [move, new Set()]))
  for (const reference of [...references.values(), ...beside]) {
    const seen = await see(reference)
    for (const move of MOVES) answers.get(move)!.add(await answerTo(TESTER, seen, move))
  }
  const never = [...answers].filter(([move, codes]) => !codes.has('ok') && !NEEDS_MORE.includes(move))
  expect(never.map(([move, codes]) => `${move}: ${[...codes].join(' ')}`)).toEqual([])
})
