import type { StaffRow } from '#db/queries/staff.ts'
import {
  countOpenOf,
  findStaffLog,
  listRolesOf,
  listStaff,
  listStaffLog,
  type StaffLogRow,
} from '#db/queries/staff-admin.ts'
import { listHeldRoles, listStaffNames } from '#db/queries/staff-directory.ts'
import type { Words } from '#domain/locale.ts'
import type { HeldRole, Role } from '#domain/permission/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { administers } from '../may-manage.ts'
import { administersHolder, checkAdmin, findAccount } from './find-account.ts'
import { firstPasswordOf } from './first-password.ts'

const LOG_PAGE = 50
const LOG_OF_ACCOUNT = 10

/** An account as admins see it: no secret, and nothing of case files but how many are open. */
export type Account = Pick<StaffRow, 'id' | 'login' | 'unitId' | 'locale' | 'totpEnrolled' | 'disabledAt'> & {
  readonly name: Words
  readonly roles: readonly HeldRole[]
}

export type AccountPage = {
  readonly town: Town
  readonly account: Account
  readonly isSelf: boolean
  readonly openCaseFiles: number
  readonly firstPassword: string | null
  readonly log: readonly StaffLogRow[]
  readonly names: ReadonlyMap<string, Words>
  /** Units for which this admin may give roles and place people. */
  readonly units: readonly string[]
  readonly isTownAdmin: boolean
}

/** The accounts that somebody administers. Throws `not-found` for who administers none. */
export async function readAccounts(
  hall: Hall,
  actor: StaffActor,
): Promise<{ town: Town; accounts: Account[] }> {
  checkAdmin(actor)
  const town = await currentTown(hall)
  const roles = Map.groupBy(await listHeldRoles(hall.read), ({ staffId }) => staffId)
  const accounts = (await listStaff(hall.read))
    .map((row) => accountOf(row, roles.get(row.id) ?? []))
    .filter((account) => administersHolder(town, actor, account.unitId, account.roles))
  return { town, accounts }
}

/** One account with what was done to it. Throws `not-found`. */
export async function readAccount(hall: Hall, actor: StaffActor, login: string): Promise<AccountPage> {
  const town = await currentTown(hall)
  const row = await findAccount(hall, town, actor, login)
  return {
    town,
    account: accountOf(row, await listRolesOf(hall.read, row.id)),
    isSelf: row.id === actor.staffId,
    openCaseFiles: await countOpenOf(hall.read, row.id),
    firstPassword: await firstPasswordOf(hall, actor, row.login),
    log: await listStaffLog(hall.read, { staffId: row.id, before: null, limit: LOG_OF_ACCOUNT }),
    names: await namesOf(hall),
    ...reachOfAdmin(town, actor),
  }
}

/** What the form for a new account needs. Throws `not-found` for who administers none. */
export async function readNewAccount(
  hall: Hall,
  actor: StaffActor,
): Promise<Pick<AccountPage, 'town' | 'units' | 'isTownAdmin'>> {
  checkAdmin(actor)
  const town = await currentTown(hall)
  return { town, ...reachOfAdmin(town, actor) }
}

/** For which units somebody administers accounts, and whether for the whole town. */
function reachOfAdmin(town: Town, actor: StaffActor): Pick<AccountPage, 'units' | 'isTownAdmin'> {
  return {
    units: [...town.units.keys()].filter((id) => administers(town, actor, id)),
    isTownAdmin: actor.roles.some(({ role, unitId }) => role === 'admin' && unitId === null),
  }
}

export type StaffLogPage = {
  readonly town: Town
  readonly lines: readonly StaffLogRow[]
  readonly next: string | null
  readonly names: ReadonlyMap<string, Words>
}

const LOG_READERS: readonly Role[] = ['admin', 'auditor']

/** The staff log of the whole town, fifty lines at a time. For auditors and admins of the town; throws `not-found`. */
export async function readStaffLog(
  hall: Hall,
  actor: StaffActor,
  after: string | null,
): Promise<StaffLogPage> {
  if (!actor.roles.some(({ role, unitId }) => LOG_READERS.includes(role) && unitId === null))
    throw new Refusal('not-found')
  const before = after === null ? null : ((await findStaffLog(hall.read, after)) ?? null)
  const found = await listStaffLog(hall.read, { before, limit: LOG_PAGE + 1 })
  const lines = found.slice(0, LOG_PAGE)
  return {
    town: await currentTown(hall),
    lines,
    next: found.length > LOG_PAGE ? lines.at(-1)!.id : null,
    names: await namesOf(hall),
  }
}

async function namesOf(hall: Hall): Promise<Map<string, Words>> {
  const rows = await listStaffNames(hall.read)
  return new Map(rows.map(({ id, nameEn, nameZh }) => [id, { en: nameEn, 'zh-Hans': nameZh }]))
}

function accountOf(row: StaffRow, roles: readonly HeldRole[]): Account {
  const { id, login, unitId, locale, totpEnrolled, disabledAt, nameEn, nameZh } = row
  return {
    ...{ id, login, unitId, locale, totpEnrolled, disabledAt },
    name: { en: nameEn, 'zh-Hans': nameZh },
    roles: roles.map(({ role, unitId: held }) => ({ role, unitId: held })),
  }
}
