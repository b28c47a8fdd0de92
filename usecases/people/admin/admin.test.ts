import { beforeEach, expect, test } from 'vitest'
import { findStaffByLogin, insertStaff, insertStaffRole } from '#db/queries/staff.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import { disableStaff } from '#usecases/account/disable-staff.ts'
import { signIn } from '#usecases/account/sign-in.ts'
import { type StaffActor, VISITOR } from '#usecases/actor.ts'
import { openTestHall, TESTER, type TestHall } from '#usecases/testing/open-hall.ts'
import { staffActor } from '#usecases/testing/staff-actor.ts'
import { raw } from '#usecases/testing/typed.ts'
import { readPeople } from '../read-people.ts'
import { tellOfOrphans } from '../tell-of-orphans.ts'
import { changeDetails, changeRoles } from './change-account.ts'
import { createStaff } from './create-staff.ts'
import { disableAccount } from './disable-account.ts'
import { firstPasswordOf, putFirstPasswordAway } from './first-password.ts'
import { readAccount, readAccounts, readStaffLog } from './read-accounts.ts'
import { enableStaff, resetFactor, resetPassword, signOutStaff } from './reset-sign-in.ts'

const UNIT = 'civil-affairs-desk'
const NEW = {
  ...{ login: 'hu-bin', nameEn: 'Hu Bin', nameZh: '胡斌', unit: UNIT, language: 'zh' },
  ...{ 'role.0': 'handler', 'unit.0': UNIT, 'role.1': 'handler', 'unit.1': UNIT },
}

let here: TestHall
let admin: StaffActor

beforeEach(async () => {
  here = await openTestHall()
  admin = await hire('wen', UNIT, { role: 'admin', unitId: null })
})

async function hire(id: string, unitId: string, ...roles: HeldRole[]): Promise<StaffActor> {
  const actor = { ...staffActor(id, unitId), roles }
  await here.hall.transaction(async (tx) => {
    await insertStaff(tx, {
      ...{ id, login: id, nameEn: id, nameZh: id, locale: 'en', unitId },
      ...{ passwordHash: '', totpEnrolled: true, totpLastStep: 0, createdAt: here.hall.now() },
    })
    for (const held of roles) await insertStaffRole(tx, here.hall.newId(), id, held)
  })
  return actor
}

const create = (fields: Record<string, string> = {}, by = admin) =>
  createStaff(here.hall, by, raw({ ...NEW, ...fields }))
const acts = async () => (await readStaffLog(here.hall, admin, null)).lines.map(({ act }) => act)

test('a new person signs in with the first password and sets up the second step', async () => {
  expect(await create()).toEqual({ ok: true, login: 'hu-bin' })
  const password = await firstPasswordOf(here.hall, admin, 'hu-bin')
  expect(await signIn(here.hall, VISITOR, { login: 'hu-bin', password: password! })).toMatchObject({
    ok: true,
    next: 'enrol',
  })
  const { account } = await readAccount(here.hall, admin, 'hu-bin')
  expect(account).toMatchObject({ roles: [{ role: 'handler', unitId: UNIT }], totpEnrolled: false })
})

test('the first password is seen by who made it, in that session, until it is put away or ten minutes passed', async () => {
  await create()
  const other = { ...admin, sessionId: 'another' }
  expect(await firstPasswordOf(here.hall, other, 'hu-bin')).toBeNull()
  here.pass(10 * 60_000)
  expect(await firstPasswordOf(here.hall, admin, 'hu-bin')).toBeNull()
  await resetPassword(here.hall, admin, 'hu-bin')
  expect(await firstPasswordOf(here.hall, admin, 'hu-bin')).toMatch(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/)
  await putFirstPasswordAway(here.hall, admin, 'hu-bin')
  expect(await firstPasswordOf(here.hall, admin, 'hu-bin')).toBeNull()
})

test.each([
  [{ login: 'Hu Bin' }, 'login', 'not-a-login'],
  [{ login: 'wen' }, 'login', 'login-taken'],
  [{ nameEn: '' }, 'nameEn', 'required'],
  [{ unit: 'nowhere' }, 'unit', 'not-a-choice'],
  [{ 'unit.0': '' }, 'role.0', 'unit-needed'],
  [{ 'role.0': '', 'role.1': '' }, 'role.0', 'role-needed'],
  [{ 'role.0': 'emperor' }, 'role.0', 'not-a-choice'],
])('%o is refused', async (fields, field, code) => {
  const created = await create(fields as Record<string, string>)
  expect(created).toMatchObject({ ok: false })
  if (!created.ok) expect(created.problems).toContainEqual(expect.objectContaining({ field, code }))
})

test('an admin of a unit places people and gives roles there alone, and touches no account of the whole town', async () => {
  const own = await hire('unit-admin', UNIT, { role: 'admin', unitId: UNIT })
  expect(await create({ 'unit.0': '*' }, own)).toMatchObject({ ok: false })
  expect(await create({ unit: 'petitions-hotline' }, own)).toMatchObject({ ok: false })
  expect(await create({}, own)).toEqual({ ok: true, login: 'hu-bin' })
  for (const act of [signOutStaff, resetFactor, resetPassword, enableStaff, disableAccount, readAccount])
    await expect(act(here.hall, own, 'wen')).rejects.toMatchObject({ code: 'not-found' })
  await expect(disableStaff(here.hall, own, { staffId: 'wen' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readStaffLog(here.hall, own, null)).rejects.toMatchObject({ code: 'not-found' })
})

test('an admin of a unit neither gives a role that reaches further nor gets hold of an account that has one', async () => {
  const own = await hire('unit-admin', UNIT, { role: 'admin', unitId: UNIT })
  for (const role of ['oversight', 'auditor', 'integrity'] as const) {
    const given = await create({ 'role.1': role }, own)
    expect(given).toMatchObject({ ok: false, problems: [{ field: 'role.1', code: 'not-yours-to-give' }] })
    await hire(role, UNIT, { role, unitId: UNIT })
    await expect(resetPassword(here.hall, own, role)).rejects.toMatchObject({ code: 'not-found' })
  }
  await hire('elsewhere', UNIT, { role: 'lead', unitId: 'petitions-hotline' })
  await expect(resetPassword(here.hall, own, 'elsewhere')).rejects.toMatchObject({ code: 'not-found' })
  expect(await create({ 'role.1': 'auditor' })).toMatchObject({ ok: true })
})

test('the list of an admin of a unit holds the accounts whose pages open, and no other', async () => {
  const own = await hire('unit-admin', UNIT, { role: 'admin', unitId: UNIT })
  await hire('lin', UNIT, { role: 'handler', unitId: UNIT })
  await hire('shen', UNIT, { role: 'auditor', unitId: UNIT })
  await hire('far', 'petitions-hotline', { role: 'handler', unitId: UNIT })
  await hire('both', UNIT, { role: 'lead', unitId: 'petitions-hotline' })
  await hire('gone', UNIT, { role: 'handler', unitId: UNIT })
  await disableStaff(here.hall, TESTER, { staffId: 'gone' })
  const listed = async (by: StaffActor) =>
    (await readAccounts(here.hall, by)).accounts.map(({ login }) => login)
  expect(await listed(own)).toEqual(['gone', 'lin', 'unit-admin'])
  for (const login of await listed(own))
    expect((await readAccount(here.hall, own, login)).account).toMatchObject({ login })
  expect(await listed(admin)).toEqual(['both', 'far', 'gone', 'lin', 'shen', 'unit-admin', 'wen'])
})

test('each act is a line of the log: who, whom, what, and no secret', async () => {
  const { hall } = here
  const all = [
    () => create(),
    () => changeRoles(hall, admin, 'hu-bin', raw({ 'role.0': 'lead', 'unit.0': UNIT })),
    () => changeDetails(hall, admin, 'hu-bin', raw({ ...NEW, nameEn: 'Hu B.' })),
    ...[signOutStaff, resetFactor, resetPassword, disableAccount, enableStaff].map(
      (act) => () => act(hall, admin, 'hu-bin'),
    ),
  ]
  for (const act of all) {
    await act()
    here.pass(1_000)
  }
  expect((await acts()).toReversed()).toEqual([
    ...['created', 'roles-changed', 'details-changed', 'signed-out', 'second-factor-reset'],
    ...['password-reset', 'disabled', 'enabled'],
  ])
  const auditor = await hire('han', UNIT, { role: 'auditor', unitId: null })
  const { lines } = await readStaffLog(here.hall, auditor, null)
  expect(lines.every(({ byId }) => byId === 'wen')).toBe(true)
  expect(JSON.stringify(lines)).not.toMatch(/argon2|password"/)
})

test('nobody changes their own roles, and the town keeps an admin', async () => {
  const ask = (login: string, by: StaffActor) =>
    changeRoles(here.hall, by, login, raw({ 'role.0': 'editor', 'unit.0': '*' }))
  expect(await ask('wen', admin)).toMatchObject({ problems: [{ code: 'yourself' }] })
  expect(await disableAccount(here.hall, admin, 'wen')).toMatchObject({ problems: [{ code: 'yourself' }] })
  const second = await hire('second', UNIT, { role: 'admin', unitId: null })
  expect(await disableAccount(here.hall, second, 'wen')).toEqual({ ok: true })
  const ghost = { ...admin, roles: second.roles }
  expect(await ask('second', ghost)).toMatchObject({ problems: [{ code: 'last-admin' }] })
})

test('who administers nothing learns nothing', async () => {
  const lead = await hire('lead', UNIT, { role: 'lead', unitId: null })
  await expect(readAccounts(here.hall, lead)).rejects.toMatchObject({ code: 'not-found' })
  await expect(create({}, lead)).rejects.toMatchObject({ code: 'not-found' })
  for (const login of ['wen', 'nobody'])
    await expect(readAccount(here.hall, lead, login)).rejects.toMatchObject({ code: 'not-found' })
})

test('a disabled person’s open case files show up with the lead at once', async () => {
  const lin = await hire('lin', UNIT, { role: 'handler', unitId: UNIT })
  const { reference } = await here.file('ask-a-question')
  await here.moved(lin, reference, 'take')
  expect((await readAccount(here.hall, admin, 'lin')).openCaseFiles).toBe(1)
  const lead = await hire('zhou', UNIT, { role: 'lead', unitId: UNIT })
  const other = await hire('old', UNIT, { role: 'handler', unitId: UNIT })
  await here.moved(other, (await here.file('ask-a-question')).reference, 'take')
  await disableStaff(here.hall, TESTER, { staffId: 'old' })
  here.pass(1_000)
  expect(await tellOfOrphans(here.hall, TESTER)).toBe(1)
  here.pass(1_000)
  await disableAccount(here.hall, admin, 'lin')
  await disableAccount(here.hall, admin, 'lin')
  const page = await readPeople(here.hall, lead)
  expect(page.told.map(({ kind, n, unitId }) => [kind, n, unitId])).toEqual([
    ['disabled', 1, UNIT],
    ['orphans', 1, UNIT],
    ['disabled', 1, UNIT],
  ])
  expect(page.orphans).toContainEqual(
    expect.objectContaining({ handlerId: 'lin', disabled: true, references: [reference] }),
  )
  await here.moved(TESTER, reference, 'hand-over', { handler: 'zhou' })
  expect((await findStaffByLogin(here.hall.read, 'lin'))?.disabledAt).toBe(here.hall.now())
  expect((await readPeople(here.hall, lead)).orphans.map(({ handlerId }) => handlerId)).toEqual(['old'])
})
