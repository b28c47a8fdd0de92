import { listStepsAside } from '#db/queries/interest.ts'
import { listStaffRoles, type StaffRow } from '#db/queries/staff.ts'
import { findStaffSession, type StaffSessionRow, updateSeen } from '#db/queries/staff-session.ts'
import { isSeenStale, sessionState } from '#domain/identity/staff-session.ts'
import { isLocale } from '#domain/locale.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import { type Actor, type StaffActor, VISITOR } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { hashOfSecret } from './session-secret.ts'

const KEPT_FOR = 2_000
const KEPT_AT_MOST = 10_000

type Known = { readonly actor: Actor; readonly until: number }
type KnownByHall = WeakMap<Hall, Map<string, Known>>

// Pages and handlers are loaded apart, and what a handler changes must show on the very next page.
const PLACE = Symbol.for('openhall.known-actors')
type Holder = { [PLACE]?: KnownByHall }

/** What the browser's cookies hold: the secret of a staff session. */
export type CookieValues = { readonly staffSession: string | null }

/**
 * Who the cookies speak for. The database is asked again after at most two seconds, so that a disabled person, a
 * changed role and "sign out everywhere" count within five in every process.
 */
export async function actorOfCookies(hall: Hall, { staffSession }: CookieValues): Promise<Actor> {
  if (!staffSession) return VISITOR
  const known = knownOf(hall).get(staffSession)
  if (known && hall.now() < known.until) return known.actor
  const actor = await loadActor(hall, staffSession)
  remember(hall, staffSession, actor)
  return actor
}

/** Asks the database again for everybody, at once in this process. */
export function forgetActors(hall: Hall): void {
  knownByHall().delete(hall)
}

async function loadActor(hall: Hall, secret: string): Promise<Actor> {
  const found = await findStaffSession(hall.read, hashOfSecret(hall, secret))
  if (!found || found.staff.disabledAt !== null) return VISITOR
  const now = hall.now()
  if (sessionState(found.session, now) !== 'live') return VISITOR
  if (isSeenStale(found.session, now)) await hall.transaction((tx) => updateSeen(tx, found.session.id, now))
  const roles = await listStaffRoles(hall.read, found.staff.id)
  const asideFrom = new Set(await listStepsAside(hall.read, found.staff.id))
  return { ...staffActor(found.staff, found.session, roles), asideFrom }
}

function staffActor(
  person: StaffRow,
  session: StaffSessionRow,
  roles: readonly HeldRole[],
): Omit<StaffActor, 'asideFrom'> {
  return {
    kind: 'staff',
    staffId: person.id,
    name: { en: person.nameEn, 'zh-Hans': person.nameZh },
    locale: isLocale(person.locale) ? person.locale : 'zh',
    unitId: person.unitId,
    roles,
    sessionId: session.id,
  }
}

function remember(hall: Hall, secret: string, actor: Actor): void {
  const known = knownOf(hall)
  if (known.size >= KEPT_AT_MOST) known.clear()
  known.set(secret, { actor, until: hall.now() + KEPT_FOR })
}

function knownOf(hall: Hall): Map<string, Known> {
  const known = knownByHall().get(hall) ?? new Map<string, Known>()
  knownByHall().set(hall, known)
  return known
}

function knownByHall(): KnownByHall {
  const holder = globalThis as Holder
  holder[PLACE] ??= new WeakMap()
  return holder[PLACE]
}
