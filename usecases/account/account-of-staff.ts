import { countRecoveryCodesLeft } from '#db/queries/recovery-code.ts'
import { findStaff } from '#db/queries/staff.ts'
import { listOpenSessions } from '#db/queries/staff-session.ts'
import { SESSION_LIMITS, sessionState } from '#domain/identity/staff-session.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'

/** Instants are UTC milliseconds; the session that asks is marked. */
export type StaffAccount = {
  readonly login: string
  readonly recoveryCodesLeft: number
  readonly sessions: readonly {
    readonly id: string
    readonly startedAt: number
    readonly seenAt: number
    readonly isThis: boolean
  }[]
}

/** What a member of staff sees of their own account. */
export async function accountOfStaff(hall: Hall, actor: StaffActor): Promise<StaffAccount> {
  const now = hall.now()
  const [person, open, recoveryCodesLeft] = await Promise.all([
    findStaff(hall.read, actor.staffId),
    listOpenSessions(hall.read, actor.staffId, now - SESSION_LIMITS.idle),
    countRecoveryCodesLeft(hall.read, actor.staffId),
  ])
  if (!person) throw new Refusal('sign-in')
  const sessions = open
    .filter((session) => sessionState(session, now) === 'live')
    .map(({ id, startedAt, seenAt }) => ({ id, startedAt, seenAt, isThis: id === actor.sessionId }))
  return { login: person.login, recoveryCodesLeft, sessions }
}
