import type { Db } from '#db/handle.ts'
import { insertCaseEvent } from '#db/queries/case-event.ts'
import {
  type CaseFileRow,
  insertCaseFile,
  type NewCaseFileRow,
  type Projection,
  updateProjection,
} from '#db/queries/case-file.ts'
import { addFigures } from '#db/queries/figure.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile, presentOf } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent, EventActor, NewEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { projectionOf } from '#domain/case-file/projection.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { contributionsOf } from '#domain/measure/contributions.ts'
import { differenceOf, type Tally } from '#domain/measure/figure.ts'
import type { Service } from '#domain/service/service.ts'
import { subdistrictOf } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { clockBook } from './clock-book.ts'
import { eraseDeadline, reopenDeadline } from './deadlines.ts'
import { keepClocks } from './keep-clocks.ts'
import { passOn } from './pass-on.ts'
import { putInOutbox } from './put-in-outbox.ts'

/** The case file before the move, as its events tell it; `before` is empty for a filing. */
export type Recording = {
  readonly town: Town
  readonly service: Service
  readonly caseFileId: string
  readonly before: readonly CaseEvent[]
  readonly by: EventActor
  readonly fresh: readonly NewEvent[]
  readonly key: string | null
}

export type Recorded = {
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly clocks: readonly ClockOnFile[]
}

/** The columns of a new case file that do not follow from its events. */
export type Identity = Omit<NewCaseFileRow, keyof Projection>

/**
 * The one way in which anything is written about a case file: appends the events, then refreshes the projection,
 * the clocks, the figures and the outbox, all in the transaction given.
 * @param identity for a filing: the rest of the new row
 * @returns null when somebody else wrote since `row` was read
 */
export async function recordEvents(
  hall: Hall,
  tx: Db,
  recording: Recording,
  row: CaseFileRow | Identity,
): Promise<Recorded | null> {
  const { town, service, caseFileId, before } = recording
  const now = hall.now()
  const events = [...before, ...numbered(recording, now)]
  const book = clockBook(town)
  const state = foldCaseFile(events)
  const clocks = clocksOnFile(book, service.regimes, events, now)
  const district = state.areaId ? (subdistrictOf(town.areas, state.areaId)?.id ?? null) : null
  const projection = projectionOf(state, clocks, district, {
    reopenUntil: reopenDeadline(town, state),
    eraseAt: eraseDeadline(town, service, state),
    approvers: town.settings.approvers,
  })

  if (before.length === 0) await insertCaseFile(tx, { ...(row as Identity), ...projection })
  else if (!(await updateProjection(tx, caseFileId, before.length, projection))) return null
  await appendEvents(hall, tx, recording, events.slice(before.length))
  await keepClocks(hall, tx, {
    caseFileId,
    events,
    clocks,
    calendar: book.calendar,
    isNew: before.length === 0,
  })
  await addFigures(tx, differenceOf(tallyOf(recording, before, now), tallyOf(recording, events, now, clocks)))
  if (state.followers.length > 0 || state.requests.length > 0 || state.followsId !== null)
    await passOn(hall, tx, {
      town,
      caseFileId,
      reference: row.reference,
      state,
      fresh: writtenOf(recording, events),
    })
  await putInOutbox(hall, tx, { town, caseFileId, events, fresh: events.slice(before.length) })
  return { state, events, clocks }
}

function numbered({ before, by, fresh }: Recording, now: number): CaseEvent[] {
  const present = presentOf(before, now)
  return fresh.map(
    ({ type, data, at }, i) =>
      ({ number: before.length + i + 1, type, at: at ?? present, recordedAt: now, by, data }) as CaseEvent,
  )
}

/** The new events, each with its text. */
function writtenOf({ before, fresh }: Recording, events: readonly CaseEvent[]) {
  return events.slice(before.length).map((event, i) => ({ event, text: fresh[i]?.text ?? {} }))
}

async function appendEvents(
  hall: Hall,
  tx: Db,
  { caseFileId, by, fresh, key }: Recording,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const [i, event] of events.entries()) {
    const text = fresh[i]?.text
    await insertCaseEvent(tx, {
      id: hall.newId(),
      caseFileId,
      number: event.number,
      type: event.type,
      at: event.at,
      recordedAt: event.recordedAt,
      actorKind: by.kind,
      actorId: by.kind === 'staff' ? by.staffId : by.kind === 'system' ? by.job : null,
      actorUnitId: by.kind === 'staff' ? by.unitId : null,
      data: event.data,
      sealed: text ? hall.keys.seal(text, eventContext(caseFileId, event.number)) : null,
      idempotencyKey: i === 0 ? key : null,
    })
  }
}

/** Where the sealed text of an event belongs: opened elsewhere, it fails. */
export function eventContext(caseFileId: string, number: number): string {
  return `event:${caseFileId}:${number}`
}

function tallyOf(
  { town, service }: Recording,
  events: readonly CaseEvent[],
  now: number,
  known?: readonly ClockOnFile[],
): Tally {
  if (events.length === 0) return new Map()
  const book = clockBook(town)
  const clocks = known ?? clocksOnFile(book, service.regimes, events, now)
  return contributionsOf(events, clocks, {
    calendar: book.calendar,
    pastCalendars: book.pastCalendars,
    service: service.slug,
    subdistrictOf: (areaId) => (areaId ? (subdistrictOf(town.areas, areaId)?.id ?? null) : null),
  })
}
