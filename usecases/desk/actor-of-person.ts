import { listStepsAside } from '#db/queries/interest.ts'
import { listStaffRoles, type StaffRow } from '#db/queries/staff.ts'
import { isLocale } from '#domain/locale.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'

/** A member of staff as they stand now, without a session: what is made for them may hold only what they may read. */
export async function actorOfPerson(hall: Hall, person: StaffRow): Promise<StaffActor> {
  return {
    kind: 'staff',
    staffId: person.id,
    name: { en: person.nameEn, 'zh-Hans': person.nameZh },
    locale: isLocale(person.locale) ? person.locale : 'zh',
    unitId: person.unitId,
    roles: await listStaffRoles(hall.read, person.id),
    sessionId: `person:${person.id}`,
    asideFrom: new Set(await listStepsAside(hall.read, person.id)),
  }
}
