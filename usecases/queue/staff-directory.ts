import { type AbsenceRow, listAbsencesOn } from '#db/queries/absence.ts'
import { listHeldRoles, listStaffNames } from '#db/queries/staff-directory.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Words } from '#domain/locale.ts'
import { rolesThatMay } from '#domain/permission/permissions.ts'
import type { Town } from '#domain/town/town.ts'
import { holdsOver } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'

const KEPT_FOR_MS = 5_000

/** Who is not here today: the last day of it and who stands in. */
export type Away = { readonly until: string; readonly deputyId: string }

export type StaffMember = {
  readonly id: string
  readonly name: Words
  readonly unitId: string
  /** Null for who is here today. */
  readonly away: Away | null
}

/** Who works here: names of everybody who ever did, and who may be given a case file now. */
export type StaffDirectory = {
  readonly names: ReadonlyMap<string, Words>
  /** Handlers and leads of a unit, who is here today before who is away. */
  workersOf(town: Town, unitId: string): readonly StaffMember[]
  /** Who may go on a visit for a unit, its own people first. */
  visitorsOf(town: Town, unitId: string): readonly StaffMember[]
}

type Kept = { readonly directory: StaffDirectory; readonly until: number }
const PLACE = Symbol.for('openhall.staff-directory')
type Holder = { [PLACE]?: WeakMap<Hall, Kept> }

/** Names and roles of the staff, read again after five seconds. */
export async function staffDirectory(hall: Hall): Promise<StaffDirectory> {
  const known = directories().get(hall)
  if (known && hall.now() < known.until) return known.directory
  const directory = await readDirectory(hall)
  directories().set(hall, { directory, until: hall.now() + KEPT_FOR_MS })
  return directory
}

async function readDirectory(hall: Hall): Promise<StaffDirectory> {
  const [people, roles] = [await listStaffNames(hall.read), await listHeldRoles(hall.read)]
  const { zone } = (await currentTown(hall)).settings
  const absences = await listAbsencesOn(hall.read, dateOf(dayAt(zone, hall.now())))
  const members = people.map(({ id, nameEn, nameZh, unitId, disabledAt }) => ({
    member: { id, name: { en: nameEn, 'zh-Hans': nameZh }, unitId, away: awayOf(absences, id) },
    held: disabledAt === null ? roles.filter(({ staffId }) => staffId === id) : [],
  }))
  return {
    names: new Map(members.map(({ member }) => [member.id, member.name])),
    workersOf: (town, unitId) =>
      members
        .filter(({ held }) => holdsOver(town, held, ['handler', 'lead'], unitId))
        .map(({ member }) => member)
        .sort((a, b) => Number(a.away !== null) - Number(b.away !== null)),
    visitorsOf: (town, unitId) =>
      members
        .filter(({ held }) => holdsOver(town, held, rolesThatMay('record-visit'), unitId))
        .map(({ member }) => member)
        .sort((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId)),
  }
}

/** Reads the directory anew at the next look: somebody came, left or is away. */
export function forgetDirectory(hall: Hall): void {
  directories().delete(hall)
}

// On globalThis: pages and the handlers of forms are bundles of their own.
function directories(): WeakMap<Hall, Kept> {
  const holder = globalThis as Holder
  holder[PLACE] ??= new WeakMap()
  return holder[PLACE]
}

function awayOf(absences: readonly AbsenceRow[], staffId: string): Away | null {
  const found = absences.filter((absence) => absence.staffId === staffId).at(-1)
  return found ? { until: found.toDay, deputyId: found.deputyId } : null
}
