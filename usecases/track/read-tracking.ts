import { type CaseEventRow, eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile, presentOf } from '#domain/case-file/clocks-on-file.ts'
import { type Custody, custodyOf } from '#domain/case-file/custody.ts'
import type { CaseEvent, EventText } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { Move } from '#domain/case-file/move.ts'
import { isShownToResident, type ShownEvent, showsTextToResident } from '#domain/case-file/resident-view.ts'
import { windowsOf } from '#domain/case-file/review-windows.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import type { ResidentActor } from '../actor.ts'
import { authorize } from '../authorize.ts'
import { clockBook } from '../case-file/clock-book.ts'
import { reopenDeadline } from '../case-file/deadlines.ts'
import { movesNow } from '../case-file/moves-now.ts'
import { eventContext } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { clocksForPerson } from './clocks-for-person.ts'

/** An event that the person may know, with the words of it that they may read. */
export type ToldEvent = { readonly event: ShownEvent; readonly text: EventText }

export type Tracking = {
  readonly town: Town
  readonly row: CaseFileRow
  readonly service: Versioned<Service>
  readonly state: CaseState
  readonly clocks: readonly ClockOnFile[]
  /** What the person may know, oldest first. */
  readonly events: readonly ToldEvent[]
  /** What the person sent. */
  readonly answers: Answers
  readonly moves: readonly Move[]
  readonly reopenUntil: number | null
  /** Who had it when, the last stretch without an end while somebody has. */
  readonly custody: readonly Custody[]
  /** Last day of each window to ask for a review, by clock rule; empty before the answer reached the person. */
  readonly windows: ReadonlyMap<string, string>
  readonly today: string
  readonly now: number
}

/** A case file as the person who holds its receipt may see it: no note, nothing about staff but the unit. */
export async function readTracking(hall: Hall, actor: ResidentActor, row: CaseFileRow): Promise<Tracking> {
  const town = await currentTown(hall)
  authorize(town, actor, 'read', row)
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const rows = await listCaseEvents(hall.read, row.id)
  const events = rows.map(eventOfRow)
  const state = foldCaseFile(events)
  const now = presentOf(events, hall.now())
  const own = clocksOnFile(clockBook(town), service.regimes, events, now)
  return {
    town,
    row,
    service,
    state,
    clocks: row.followsId === null ? own : await clocksForPerson(hall, town, row, events, now),
    events: rows.flatMap((stored, i) => told(hall, row.id, stored, events[i]!)),
    answers: answersOf(hall, row.id, rows[0]),
    custody: custodyOf(events),
    windows: windowsOf(town, state),
    moves: movesNow({ town, service, state, events, clocks: own, actor, row, now }),
    reopenUntil: reopenDeadline(town, state),
    today: dateOf(dayAt(town.settings.zone, now)),
    now,
  }
}

function told(hall: Hall, caseFileId: string, row: CaseEventRow, event: CaseEvent): ToldEvent[] {
  if (!isShownToResident(event)) return []
  if (!row.sealed || !showsTextToResident(event)) return [{ event, text: {} }]
  return [{ event, text: hall.keys.open<EventText>(row.sealed, eventContext(caseFileId, event.number)) }]
}

function answersOf(hall: Hall, caseFileId: string, filed: CaseEventRow | undefined): Answers {
  if (!filed?.sealed) return {}
  return hall.keys.open<{ answers: Answers }>(filed.sealed, eventContext(caseFileId, 1)).answers
}
