import { listFilings } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { countVisitsBefore, listPlannedVisits, listUnplanned, type VisitPlace } from '#db/queries/visit.ts'
import type { EventText } from '#domain/case-file/event.ts'
import { UNDECIDED } from '#domain/case-file/move-rules/rule.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Words } from '#domain/locale.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Town } from '#domain/town/town.ts'
import { type Lane, type Stop, sharing, walkingOrder } from '#domain/visit/walking-order.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import { eventContext } from '../case-file/record-events.ts'
import { shieldAnswers, sightOf } from '../case-file/shield-answers.ts'
import type { Hall } from '../hall.ts'
import { type StaffMember, staffDirectory } from '../queue/staff-directory.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { openVisitCase, stopOf, type VisitCase } from './visit-case.ts'
import { type VisitUnits, visitPlace, visitUnits } from './visit-units.ts'

/** No list of visits is longer. */
export const VISITS_AT_MOST = 200
/** So many other open case files are looked through for people of the same household. */
const LOOKED_THROUGH = 500
const EARLIER_DAYS = 10

/** Another open case file of the household, for which no visit is planned: the same trip can serve it. */
export type OtherCase = { readonly reference: string; readonly service: Words }
export type VisitStop = VisitCase & { readonly others: readonly OtherCase[] }

export type VisitDay = VisitUnits & {
  readonly town: Town
  /** Local dates. */
  readonly day: string
  readonly today: string
  readonly lanes: readonly Lane<VisitStop>[]
  readonly count: number
  /** There may be more than the list shows. */
  readonly isCut: boolean
  /** Days before today with visits that nobody has entered. */
  readonly earlier: readonly { readonly day: string; readonly visits: number }[]
  readonly names: ReadonlyMap<string, Words>
}

export type DayAsked = { readonly day: string | null; readonly unit: string | null }

/**
 * The visits of a day in the order of one walk, each household once, with what else is open for it. Only what this person
 * may read; sealed case files are in no list. Throws `not-found` for whoever makes no visits.
 */
export async function readVisitDay(hall: Hall, actor: StaffActor, asked: DayAsked): Promise<VisitDay> {
  const town = await currentTown(hall)
  const units = visitUnits(town, actor, asked.unit)
  const place = visitPlace(units, actor)
  const today = dateOf(dayAt(town.settings.zone, hall.now()))
  const day = asked.day ?? today
  const rows = await listPlannedVisits(hall.read, place, day, VISITS_AT_MOST)
  const cases = await openAll(hall, town, actor, rows)
  const others = cases.length === 0 ? [] : await otherCases(hall, town, actor, place)
  const stops = cases.map((one) => ({ ...one, others: sharing(one, others) }))
  return {
    ...units,
    town,
    day,
    today,
    lanes: walkingOrder(stops, [...town.areas.keys()]),
    count: stops.length,
    isCut: rows.length === VISITS_AT_MOST,
    earlier: await countVisitsBefore(hall.read, place, today, EARLIER_DAYS),
    names: (await staffDirectory(hall)).names,
  }
}

export type Addable = VisitUnits & {
  readonly town: Town
  readonly today: string
  /** Who may go for one of these units. */
  readonly visitors: readonly StaffMember[]
  readonly names: ReadonlyMap<string, Words>
  readonly lanes: readonly Lane<VisitCase>[]
  readonly isCut: boolean
}

/** Open case files without a planned visit, in the order of one walk, so that one trip can be put together. */
export async function readAddable(hall: Hall, actor: StaffActor, unit: string | null): Promise<Addable> {
  const town = await currentTown(hall)
  const units = visitUnits(town, actor, unit)
  const rows = await listUnplanned(hall.read, visitPlace(units, actor), UNDECIDED, VISITS_AT_MOST)
  const cases = await openAll(hall, town, actor, rows)
  const directory = await staffDirectory(hall)
  const asked = units.unit === null ? units.units : [units.unit]
  const visitors = asked.flatMap((unitId) => directory.visitorsOf(town, unitId))
  return {
    ...units,
    town,
    visitors: [...new Map(visitors.map((one) => [one.id, one])).values()],
    names: directory.names,
    today: dateOf(dayAt(town.settings.zone, hall.now())),
    lanes: walkingOrder(cases, [...town.areas.keys()]),
    isCut: rows.length === VISITS_AT_MOST,
  }
}

async function openAll(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  rows: readonly CaseFileRow[],
): Promise<VisitCase[]> {
  const mine = rows.filter((row) => isAllowed(town, actor, 'plan-visit', row))
  return Promise.all(mine.map((row) => openVisitCase(hall, town, actor, row)))
}

async function otherCases(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  place: VisitPlace,
): Promise<(Stop & OtherCase)[]> {
  const all = await listUnplanned(hall.read, place, UNDECIDED, LOOKED_THROUGH)
  const rows = all.filter((row) => isAllowed(town, actor, 'plan-visit', row))
  const filings = new Map(
    (
      await listFilings(
        hall.read,
        rows.map(({ id }) => id),
      )
    ).map((event) => [event.caseFileId, event]),
  )
  return Promise.all(
    rows.map(async (row) => {
      const service = await serviceVersion(hall, row.service, row.serviceVersion)
      const sealed = filings.get(row.id)?.sealed
      const text = sealed ? hall.keys.open<EventText>(sealed, eventContext(row.id, 1)) : {}
      const { answers } = shieldAnswers(service, (text.answers ?? {}) as Answers, sightOf(town, actor, row))
      return { ...stopOf(town, service, answers, row), reference: row.reference, service: service.title }
    }),
  )
}
