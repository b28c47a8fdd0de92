import {
  type AbsenceRow,
  listAbsenceCases,
  listAbsences,
  listAbsencesOf,
  listOrphans,
  listStillOpen,
  type OrphanRow,
} from '#db/queries/absence.ts'
import { listStaffNames } from '#db/queries/staff-directory.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import type { Words } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { type StaffMember, staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'
import { leads } from './may-manage.ts'
import { readTellings, type ToldToday } from './read-tellings.ts'

const AHEAD = 366
const ORPHANS_SHOWN = 200
const OWN_SHOWN = 5

/** What of an absence's caseload was not moved, and what of the rest is still open and with somebody else. */
export type OwnAbsence = AbsenceRow & {
  readonly moved: number
  readonly failed: readonly { readonly reference: string; readonly reason: string }[]
  readonly toTakeBack: readonly { readonly reference: string; readonly handlerId: string | null }[]
}

/** Case files that lie with one person who is away or has no account any more. */
export type Orphans = {
  readonly handlerId: string
  readonly disabled: boolean
  readonly references: readonly string[]
  readonly workers: readonly StaffMember[]
}

export type PeoplePage = {
  readonly town: Town
  readonly today: string
  readonly names: ReadonlyMap<string, Words>
  readonly told: readonly ToldToday[]
  readonly own: readonly OwnAbsence[]
  /** Absences from today on that this person may end: those of the units they lead. */
  readonly led: readonly AbsenceRow[]
  /** For whom this person may enter an absence; themselves first. */
  readonly people: readonly { readonly id: string; readonly name: Words }[]
  readonly deputies: readonly StaffMember[]
  readonly orphans: readonly Orphans[]
}

/** What the page “Staff” shows: what one was told today, absences, and case files that nobody works on. */
export async function readPeople(hall: Hall, actor: StaffActor): Promise<PeoplePage> {
  const town = await currentTown(hall)
  const today = todayOf(hall, town)
  const { names, workersOf } = await staffDirectory(hall)
  const staff = (await listStaffNames(hall.read)).filter(({ disabledAt }) => disabledAt === null)
  const ledStaff = staff.filter(({ id, unitId }) => id !== actor.staffId && leads(town, actor, unitId))
  const ledIds = new Set(ledStaff.map(({ id }) => id))
  const coming = await listAbsences(hall.read, today, dateOf(dayOf(today) + AHEAD))
  const own = (await listAbsencesOf(hall.read, actor.staffId, OWN_SHOWN)).map((row) =>
    ownAbsence(hall, town, actor, row),
  )
  const units = new Set([actor.unitId, ...ledStaff.map(({ unitId }) => unitId)])
  const deputies = [...units].flatMap((unitId) => workersOf(town, unitId))
  const isMine = ({ id }: { id: string }) => id === actor.staffId || ledIds.has(id)
  return {
    town,
    today,
    names,
    told: await readTellings(hall, town, actor),
    own: await Promise.all(own),
    led: coming.filter(({ staffId }) => ledIds.has(staffId)),
    people: staff
      .filter(isMine)
      .sort((a, b) => Number(b.id === actor.staffId) - Number(a.id === actor.staffId))
      .map(({ id, nameEn, nameZh }) => ({ id, name: { en: nameEn, 'zh-Hans': nameZh } })),
    deputies: [...new Map(deputies.map((one) => [one.id, one])).values()],
    orphans: orphansOf(town, actor, await listOrphans(hall.read, today, ORPHANS_SHOWN), workersOf),
  }
}

async function ownAbsence(hall: Hall, town: Town, actor: StaffActor, row: AbsenceRow): Promise<OwnAbsence> {
  const cases = await listAbsenceCases(hall.read, row.id)
  const open = await listStillOpen(hall.read, row.id)
  return {
    ...row,
    moved: cases.filter(({ reason }) => reason === null).length,
    failed: cases.flatMap(({ reference, reason }) => (reason === null ? [] : [{ reference, reason }])),
    toTakeBack: open.filter(
      (one) => one.handlerId !== actor.staffId && isAllowed(town, actor, 'stand-in', one),
    ),
  }
}

function orphansOf(
  town: Town,
  actor: StaffActor,
  rows: readonly OrphanRow[],
  workersOf: (town: Town, unitId: string) => readonly StaffMember[],
): Orphans[] {
  const mine = rows.filter((row) => isAllowed(town, actor, 'assign', row))
  return [...Map.groupBy(mine, ({ handlerId }) => handlerId)].map(([handlerId, of]) => ({
    handlerId,
    disabled: of[0]!.disabled,
    references: of.map(({ reference }) => reference),
    workers: workersOf(town, of[0]!.unitId).filter(({ id, away }) => id !== handlerId && away === null),
  }))
}
