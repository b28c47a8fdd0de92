import { beforeEach, expect, test } from 'vitest'
import { findStaff } from '#db/queries/staff.ts'
import { listAdminIds, listRolesOf } from '#db/queries/staff-admin.ts'
import { forEachEngine, type MakeDatabase } from '#db/testing/engines.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { openTestHall, type TestHall } from '#usecases/testing/open-hall.ts'
import { raw } from '#usecases/testing/typed.ts'
import { changeRoles } from './change-account.ts'
import { disableAccount } from './disable-account.ts'

const UNIT = 'civil-affairs-desk'

forEachEngine((make: MakeDatabase) => {
  let here: TestHall
  let admins: StaffActor[]
  beforeEach(async () => {
    here = await openTestHall({ make })
    admins = await Promise.all(['wen', 'han', 'lu'].map((id) => townAdmin(id)))
  })

  async function townAdmin(id: string): Promise<StaffActor> {
    const actor = await here.hire(id, UNIT)
    const roles = [{ role: 'admin', unitId: null }] as const
    const setUp = { kind: 'staff', staffId: 'set-up', roles } as unknown as StaffActor
    await changeRoles(here.hall, setUp, id, raw({ 'role.0': 'admin', 'unit.0': '*' }))
    return { ...actor, roles }
  }

  const asEditor = raw({ 'role.0': 'editor', 'unit.0': '*' })

  /** Each of a ring of admins does it to the next one, all at once. */
  function roundRobin<T>(act: (by: StaffActor, login: string) => Promise<T>): Promise<T[]> {
    return Promise.all(admins.map((by, i) => act(by, admins[(i + 1) % admins.length]!.staffId)))
  }

  test('roles that two admins save for one person at once do not add up', async () => {
    await here.hire('lin', UNIT, 'handler')
    const sets: Record<string, string>[] = [
      { 'role.0': 'lead', 'unit.0': UNIT, 'role.1': 'triage', 'unit.1': UNIT },
      { 'role.0': 'clerk', 'unit.0': UNIT },
      { 'role.0': 'editor', 'unit.0': '*' },
    ]
    await Promise.all(admins.map((by, i) => changeRoles(here.hall, by, 'lin', raw(sets[i]!))))
    const held = (await listRolesOf(here.hall.read, 'lin')).map(({ role }) => role)
    expect([['lead', 'triage'], ['clerk'], ['editor']]).toContainEqual(held)
  })

  test('admins who take the right from one another leave one', async () => {
    const done = await roundRobin((by, login) => changeRoles(here.hall, by, login, asEditor))
    expect(done.filter(({ ok }) => !ok)).toMatchObject([{ problems: [{ code: 'last-admin' }] }])
    expect(await listAdminIds(here.hall.read)).toHaveLength(1)
  })

  test('admins who shut one another out leave one', async () => {
    const done = await roundRobin((by, login) => disableAccount(here.hall, by, login))
    expect(done.filter(({ ok }) => !ok)).toMatchObject([{ problems: [{ code: 'last-admin' }] }])
    const people = await Promise.all(admins.map(({ staffId }) => findStaff(here.hall.read, staffId)))
    expect(people.filter((person) => person?.disabledAt === null)).toHaveLength(1)
  })
})
