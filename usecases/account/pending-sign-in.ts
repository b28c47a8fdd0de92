import type { StaffRow } from '#db/queries/staff.ts'
import { findStaffSession } from '#db/queries/staff-session.ts'
import { sessionState } from '#domain/identity/staff-session.ts'
import type { Hall } from '#usecases/hall.ts'
import { hashOfSecret } from './session-secret.ts'

export type PendingSignIn = { readonly sessionId: string; readonly person: StaffRow }

/** Who gave the right password under this session secret and has yet to give the second factor; null for all else. */
export async function findPendingSignIn(hall: Hall, secret: string | null): Promise<PendingSignIn | null> {
  const found = secret ? await findStaffSession(hall.read, hashOfSecret(hall, secret)) : undefined
  if (!found || found.staff.disabledAt !== null) return null
  if (sessionState(found.session, hall.now()) !== 'pending') return null
  return { sessionId: found.session.id, person: found.staff }
}
