import type { Db } from '#db/handle.ts'
import { findEventByKey } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { CaseEvent, EventActor, EventText, NewEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { isMark } from '#domain/case-file/marks.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import type { StoredFile } from '../attachment/stored-file.ts'
import { authorize } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { decideMove, type WrongFields } from './decide-move.ts'
import { openEventText } from './event-text.ts'
import { holdInOrder } from './hold-in-order.ts'
import { markedEvents } from './mark-clocks.ts'
import type { FieldProblem } from './moves/move-fields.ts'
import { recordEvents } from './record-events.ts'

export type MoveInput = {
  readonly reference: string
  /** The number of the last event that the page showed; null where the move does not depend on it. */
  readonly version: number | null
  /** The same key moves once. */
  readonly key: string
  /** Files that lie on the disk and wait for the event that names them. */
  readonly files?: readonly StoredFile[]
}

/** What a move decides on. */
export type Situation = {
  readonly town: Town
  readonly service: Service
  readonly row: CaseFileRow
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly actor: Actor
  readonly now: number
  readonly hall: Hall
  readonly tx: Db
  /** The sealed text of one event, by its number. */
  readonly openText: (number: number) => Promise<EventText>
  readonly files: readonly StoredFile[]
}

export type Refused = {
  readonly ok: false
  readonly reason: string
  readonly field?: string
  readonly values?: FieldProblem['values']
}
export type Decided = readonly NewEvent[] | Refused
export type MoveResult =
  | {
      readonly ok: true
      readonly reference: string
      readonly version: number
      readonly once: Readonly<Record<string, string>>
    }
  | WrongFields
  | { readonly ok: false; readonly reason: 'moved-on'; readonly since: readonly CaseEvent[] }
  | Refused

/**
 * Makes one move: authorise, load, read the form, decide, record, in one transaction. A key used before gives the first
 * outcome again. Throws `Refusal` for a case file that is absent or not this actor's.
 */
export async function makeMove(
  hall: Hall,
  actor: Actor,
  move: Move,
  input: MoveInput,
  fields: RawFields,
): Promise<MoveResult> {
  const town = await currentTown(hall)
  return hall.transaction((tx) => makeMoveIn(hall, tx, town, actor, move, input, fields))
}

/** The same inside a transaction given, for whoever makes several moves at once. */
export async function makeMoveIn(
  hall: Hall,
  tx: Db,
  town: Town,
  actor: Actor,
  move: Move,
  input: MoveInput,
  fields: RawFields,
): Promise<MoveResult> {
  const row = await holdInOrder(tx, input.reference)
  if (!row) throw new Refusal(actor.kind === 'visitor' ? 'sign-in' : 'not-found')
  authorize(town, actor, move, row)
  const key = keyOfMove(row.id, move, input.key)
  const earlier = await findEventByKey(tx, key)
  if (earlier) return { ok: true, reference: row.reference, version: row.version, once: {} }
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = await markedEvents(hall, tx, { town, service, row })
  if (input.version !== null && events.some((event) => event.number > input.version! && !isMark(event)))
    return movedOn(events, input.version)
  const state = foldCaseFile(events)
  if (actor.kind === 'staff' && state.aside.includes(actor.staffId)) throw new Refusal('not-found')
  const openText = (number: number) => openEventText(hall, tx, row.id, number)
  const files = input.files ?? []
  const situation = { town, service, row, state, events, actor, now: hall.now(), hall, tx, openText, files }
  const made = await decideMove(move, situation, fields)
  if (!made.ok) return made
  const { fresh } = made
  const recorded = await recordEvents(
    hall,
    tx,
    { town, service, caseFileId: row.id, before: events, by: actorOf(actor, state), fresh, key },
    row,
  )
  if (!recorded) return movedOn(events, row.version)
  const once = (await made.after?.(hall, tx, situation)) ?? {}
  return { ok: true, reference: row.reference, version: recorded.state.number, once }
}

/** Under which a move is known again: the same form on the same case file. */
export function keyOfMove(caseFileId: string, move: Move, key: string): string {
  return `${caseFileId}:${move}:${key}`
}

function movedOn(events: readonly CaseEvent[], seen: number): MoveResult {
  return {
    ok: false,
    reason: 'moved-on',
    since: events.filter((event) => event.number > seen && !isMark(event)),
  }
}

function actorOf(actor: Actor, state: CaseState): EventActor {
  if (actor.kind === 'staff') return { kind: 'staff', staffId: actor.staffId, unitId: actor.unitId }
  if (actor.kind === 'system') return { kind: 'system', job: actor.job }
  return { kind: state.helper ? 'helper' : 'resident' }
}
