import { listHeldRoles, listStaffNames } from '#db/queries/staff-directory.ts'
import type { Words } from '#domain/locale.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import type { Town } from '#domain/town/town.ts'
import { covers } from '../authorize.ts'
import type { Hall } from '../hall.ts'

const KEPT_FOR_MS = 5_000

export type StaffMember = { readonly id: string; readonly name: Words; readonly unitId: string }

/** Who works here: names of everybody who ever did, and who may be given a case file now. */
export type StaffDirectory = {
  readonly names: ReadonlyMap<string, Words>
  /** Handlers and leads of a unit. */
  workersOf(town: Town, unitId: string): readonly StaffMember[]
}

const kept = new WeakMap<Hall, { directory: StaffDirectory; until: number }>()

/** Names and roles of the staff, read again after five seconds. */
export async function staffDirectory(hall: Hall): Promise<StaffDirectory> {
  const known = kept.get(hall)
  if (known && hall.now() < known.until) return known.directory
  const directory = await readDirectory(hall)
  kept.set(hall, { directory, until: hall.now() + KEPT_FOR_MS })
  return directory
}

async function readDirectory(hall: Hall): Promise<StaffDirectory> {
  const [people, roles] = [await listStaffNames(hall.read), await listHeldRoles(hall.read)]
  const members = people.map(({ id, nameEn, nameZh, unitId, disabledAt }) => ({
    member: { id, name: { en: nameEn, 'zh-Hans': nameZh }, unitId },
    held: disabledAt === null ? roles.filter(({ staffId, role }) => staffId === id && isWorker(role)) : [],
  }))
  return {
    names: new Map(members.map(({ member }) => [member.id, member.name])),
    workersOf: (town, unitId) =>
      members
        .filter(({ held }) => held.some((one) => reaches(town, one, unitId)))
        .map(({ member }) => member),
  }
}

function isWorker(role: HeldRole['role']): boolean {
  return role === 'handler' || role === 'lead'
}

function reaches(town: Town, { unitId: held }: HeldRole, unitId: string): boolean {
  return held === null || covers(town, held, unitId)
}
