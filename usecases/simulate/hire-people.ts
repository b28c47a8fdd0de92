import { findStaff, insertStaff, insertStaffRole } from '#db/queries/staff.ts'
import type { Person } from '#domain/town/person.ts'
import type { Hall } from '../hall.ts'
import type { SimulatedPerson } from './simulation.ts'

/** The staff of a town as people who can act; whoever is not on the books yet is put there and cannot sign in. */
export async function hirePeople(hall: Hall, people: readonly Person[]): Promise<SimulatedPerson[]> {
  await hall.transaction(async (tx) => {
    for (const { id, name, unit, language, roles } of people) {
      if (await findStaff(tx, id)) continue
      await insertStaff(tx, {
        id,
        login: id,
        nameEn: name.en,
        nameZh: name['zh-Hans'],
        unitId: unit,
        locale: language,
        passwordHash: '',
        totpEnrolled: false,
        totpLastStep: 0,
        createdAt: hall.now(),
      })
      for (const held of roles)
        await insertStaffRole(tx, hall.newId(), id, { role: held.role, unitId: held.unit })
    }
  })
  return people.map(({ id, name, unit, language, roles }) => ({
    kind: 'staff',
    staffId: id,
    name,
    locale: language,
    unitId: unit,
    roles: roles.map((held) => ({ role: held.role, unitId: held.unit })),
    sessionId: `simulation-${id}`,
    asideFrom: new Set(),
  }))
}
