import { type CaseEventRow, eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile, presentOf } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent, EventText } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { Move } from '#domain/case-file/move.ts'
import { IN_TRANSFER } from '#domain/case-file/move-rules/rule.ts'
import { type Relation, relationsOf } from '#domain/case-file/relations.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Locale, Words } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { type StaffMember, staffDirectory } from '../queue/staff-directory.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { clockBook } from './clock-book.ts'
import { type EarlierCaseFile, findOthersOf } from './find-same-person.ts'
import { movesNow } from './moves-now.ts'
import { eventContext } from './record-events.ts'
import { shieldAnswers, sightOf } from './shield-answers.ts'

export type StaffEvent = { readonly event: CaseEvent; readonly text: EventText | null }

/** A case file as a member of staff may see it: answers that they may not are masked or left out already. */
export type StaffCase = {
  readonly town: Town
  readonly service: Versioned<Service>
  readonly reference: string
  readonly locale: Locale
  readonly title: string
  readonly state: CaseState
  readonly clocks: readonly ClockOnFile[]
  readonly answers: Answers
  /** Questions that were answered, and that this person may not see. */
  readonly withheld: readonly string[]
  readonly timeline: readonly StaffEvent[]
  /** Other case files that belong with it. */
  readonly relations: readonly Relation[]
  /** What the same person asked for before, as far as this member of staff may read it. */
  readonly samePerson: readonly EarlierCaseFile[]
  /** What this person may do now. */
  readonly moves: readonly Move[]
  readonly names: ReadonlyMap<string, Words>
  readonly workers: readonly StaffMember[]
  /** Who may go on a visit for its unit. */
  readonly visitors: readonly StaffMember[]
  readonly now: number
  /** Local date of the town. */
  readonly today: string
}

/**
 * Opens a case file for a member of staff. Somebody else's answers exactly as a missing one: throws `not-found`. The
 * unit that sent it on reads it until the other one has taken it up.
 */
export async function openForStaff(hall: Hall, actor: StaffActor, reference: string): Promise<StaffCase> {
  const town = await currentTown(hall)
  const row = await findCaseFile(hall.read, reference)
  if (!row || !mayOpen(town, actor, row)) throw new Refusal('not-found')
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const rows = await listCaseEvents(hall.read, row.id)
  const timeline = rows.map((event) => ({ event: eventOfRow(event), text: textOf(hall, event) }))
  const events = timeline.map(({ event }) => event)
  const state = foldCaseFile(events)
  const now = presentOf(events, hall.now())
  const clocks = clocksOnFile(clockBook(town), service.regimes, events, now)
  const directory = await staffDirectory(hall)
  const given = (timeline[0]?.text?.answers ?? {}) as Answers
  return {
    town,
    service,
    reference: row.reference,
    locale: row.locale === 'en' ? 'en' : 'zh',
    title: hall.keys.open<string>(row.titleSealed, `title:${row.id}`),
    state,
    clocks,
    ...shieldAnswers(service, given, sightOf(town, actor, row)),
    timeline,
    relations: relationsOf(events),
    samePerson: await findOthersOf(hall, actor, row),
    moves: movesNow({ town, service, state, events, clocks, actor, row, now }),
    names: directory.names,
    workers: directory.workersOf(town, state.unitId),
    visitors: directory.visitorsOf(town, state.unitId),
    now,
    today: dateOf(dayAt(town.settings.zone, now)),
  }
}

/** May this person open the case file's page? */
export function mayOpen(town: Town, actor: StaffActor, row: CaseFileRow): boolean {
  if (isAllowed(town, actor, 'read', row)) return true
  return (
    IN_TRANSFER.includes(row.stage) &&
    row.sendingUnitId !== null &&
    isAllowed(town, actor, 'rule-on-transfer', row)
  )
}

function textOf(hall: Hall, { caseFileId, number, sealed }: CaseEventRow): EventText | null {
  return sealed === null ? null : hall.keys.open<EventText>(sealed, eventContext(caseFileId, number))
}
