import { type AbsenceRow, listAbsences } from '#db/queries/absence.ts'
import { listWorkload } from '#db/queries/workload.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import type { Words } from '#domain/locale.ts'
import { capacityOfWeek } from '#domain/people/capacity.ts'
import { weekAt } from '#domain/people/week.ts'
import { byLoad, EMPTY, type Load, type LoadOfPerson, loadsOf, whoNext } from '#domain/people/workload.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { covers } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { managedUnits } from '../measure/managed-units.ts'
import { hiddenFrom } from '../queue/reach.ts'
import { type StaffMember, staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'

export type PersonLoad = LoadOfPerson & {
  readonly name: Words
  /** Last day away, where the person is away today. */
  readonly awayUntil: string | null
  /** Has case files and works here no more. */
  readonly isGone: boolean
}

export type Workload = {
  readonly town: Town
  /** Units that this person may look at. */
  readonly units: readonly string[]
  /** The unit asked for, with those below it; null for all of them. */
  readonly unit: string | null
  readonly people: readonly PersonLoad[]
  /** Open case files that nobody has taken. */
  readonly unassigned: Load
  readonly next: string | null
  readonly weekFrom: string
  readonly weekTo: string
}

/**
 * The work of units, by person: open case files, their state, and an estimate of the work against the time there is
 * this week. Sealed case files are in no sum. Leads see their unit and those below, managers, oversight and auditors
 * theirs. Throws `not-found` for the rest.
 */
export async function readWorkload(hall: Hall, actor: StaffActor, unit: string | null): Promise<Workload> {
  const town = await currentTown(hall)
  const units = managedUnits(town, actor)
  const asked = unit !== null && units.includes(unit) ? unit : null
  const unitIds = asked === null ? units : units.filter((id) => covers(town, asked, id))
  const now = hall.now()
  const week = weekAt(town.settings.zone, now)
  const [weekFrom, weekTo] = [dateOf(week.firstDay), dateOf(week.firstDay + 6)]
  const counts = await listWorkload(hall.read, {
    unitIds,
    now,
    weekEndsAt: week.endsAt,
    ...hiddenFrom(actor),
  })
  const loads = loadsOf(counts, (service) => minutesOf(town, service))
  const absences = await listAbsences(hall.read, weekFrom, weekTo)
  const people = await peopleOf(hall, town, unitIds, loads, absences, week.firstDay)
  return {
    town,
    units,
    unit: asked,
    people,
    unassigned: loads.find(({ staffId }) => staffId === null) ?? { ...EMPTY, staffId: null },
    next: whoNext(people.filter(({ isGone }) => !isGone))?.staffId ?? null,
    weekFrom,
    weekTo,
  }
}

function minutesOf({ services, settings }: Town, slug: string): number {
  return services.get(slug)?.workMinutes ?? settings.workMinutes
}

async function peopleOf(
  hall: Hall,
  town: Town,
  unitIds: readonly string[],
  loads: readonly Load[],
  absences: readonly AbsenceRow[],
  firstDay: number,
): Promise<PersonLoad[]> {
  const calendar = town.calendars.get(town.settings.calendar)!
  const { names, workersOf } = await staffDirectory(hall)
  const workers = new Map<string, StaffMember>(
    unitIds.flatMap((unitId) => workersOf(town, unitId)).map((member) => [member.id, member]),
  )
  const handling = loads.flatMap(({ staffId }) => staffId ?? [])
  return [...new Set([...workers.keys(), ...handling])]
    .map((staffId): PersonLoad => {
      const worker = workers.get(staffId)
      const awayUntil = worker?.away?.until ?? null
      const away = absences.filter((absence) => absence.staffId === staffId)
      return {
        ...(loads.find((load) => load.staffId === staffId) ?? EMPTY),
        staffId,
        capacity: worker ? capacityOfWeek(calendar, firstDay, away) : 0,
        isAway: awayUntil !== null || !worker,
        name: names.get(staffId) ?? { en: staffId, 'zh-Hans': staffId },
        awayUntil,
        isGone: !worker,
      }
    })
    .toSorted(byLoad)
}
