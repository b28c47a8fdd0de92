import {
  type AbsenceRow,
  listAbsenceCases,
  listAbsences,
  listAbsencesOf,
  listStillOpen,
} from '#db/queries/absence.ts'
import { listOrphans, type OrphanPlace, type OrphanRow } from '#db/queries/orphan.ts'
import { listStaffNames } from '#db/queries/staff-directory.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import type { Words } from '#domain/locale.ts'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import type { Role } from '#domain/permission/role.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { unitsOf } from '../queue/reach.ts'
import { type StaffMember, staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'
import { leads } from './may-manage.ts'
import { readTellings, type ToldToday } from './read-tellings.ts'
import { mayTakeBack } from './take-back.ts'

const AHEAD = 366
const ORPHANS_SHOWN = 200
const OWN_SHOWN = 5

/**
 * What of an absence's caseload was not moved, and what of the rest is still open, with somebody else and, once the
 * person is back, to be taken back.
 */
export type OwnAbsence = AbsenceRow & {
  readonly moved: number
  readonly mayTakeBack: boolean
  readonly failed: readonly { readonly reference: string; readonly reason: string }[]
  readonly toTakeBack: readonly { readonly reference: string; readonly handlerId: string | null }[]
}

/** Case files of one unit that lie with one person who is away or has no account any more. */
export type Orphans = {
  readonly handlerId: string
  readonly unitId: string
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
    orphans: orphansOf(
      town,
      actor,
      await listOrphans(hall.read, today, placesOf(town, actor), ORPHANS_SHOWN),
      workersOf,
    ),
  }
}

async function ownAbsence(hall: Hall, town: Town, actor: StaffActor, row: AbsenceRow): Promise<OwnAbsence> {
  const cases = await listAbsenceCases(hall.read, row.id)
  const isBack = await mayTakeBack(hall.read, row, todayOf(hall, town))
  const open = isBack ? await listStillOpen(hall.read, row.id) : []
  return {
    ...row,
    mayTakeBack: isBack,
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
  const groups = Map.groupBy(mine, ({ handlerId, unitId }) => `${handlerId}/${unitId}`)
  return [...groups.values()].map((of) => {
    const { handlerId, unitId, disabled } = of[0]!
    return {
      handlerId,
      unitId,
      disabled,
      references: of.map(({ reference }) => reference),
      workers: workersOf(town, unitId).filter(({ id, away }) => id !== handlerId && away === null),
    }
  })
}

const ASSIGNING = Object.keys(PERMISSIONS.assign.staff) as Role[]

/** Where somebody may give case files to others; sealed ones as an integrity officer alone. */
function placesOf(town: Town, actor: StaffActor): OrphanPlace[] {
  return [
    { sealed: false, unitIds: unitsOf(town, actor, ASSIGNING) },
    { sealed: true, unitIds: unitsOf(town, actor, ['integrity']) },
  ].filter(({ unitIds }) => unitIds.length > 0)
}
