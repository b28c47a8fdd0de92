import type { HeldRole, Role } from '#domain/permission/role.ts'
import type { StaffActor } from '../actor.ts'

/** Somebody on the staff, as they are signed in; each role held for their unit. */
export function staffActor(staffId: string, unitId: string, ...roles: Role[]): StaffActor {
  const name = { en: `Staff ${staffId}`, 'zh-Hans': `工作人员${staffId}` }
  const held: HeldRole[] = roles.map((role) => ({ role, unitId }))
  return {
    kind: 'staff',
    staffId,
    name,
    locale: 'en',
    unitId,
    roles: held,
    sessionId: `session-${staffId}`,
    asideFrom: new Set(),
  }
}
