import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { VISITOR } from '#usecases/actor.ts'
import { accountOfStaff } from './account-of-staff.ts'
import { actorOfCookies } from './actor-of-cookies.ts'
import { changePassword } from './change-password.ts'
import { disableStaff } from './disable-staff.ts'
import { setStaffLocale } from './set-staff-locale.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { ADMIN, HOUR, LIN, MINUTE, staffHall } from './testing/staff-hall.ts'

let at: Awaited<ReturnType<typeof staffHall>>
beforeEach(async () => {
  at = await staffHall()
})

test('ends after thirty minutes without use, not before', async () => {
  const session = await at.enter()
  at.pass(29 * MINUTE)
  expect(await at.who(session)).toMatchObject({ kind: 'staff' })
  at.pass(29 * MINUTE)
  expect(await at.who(session)).toMatchObject({ kind: 'staff' })
  at.pass(30 * MINUTE)
  expect(await at.who(session)).toEqual(VISITOR)
})

test('ends after twelve hours however much it is used', async () => {
  const session = await at.enter()
  for (let i = 0; i < 35; i++) {
    at.pass(20 * MINUTE)
    expect(await at.who(session)).toMatchObject({ kind: 'staff' })
  }
  at.pass(20 * MINUTE)
  expect(await at.who(session)).toEqual(VISITOR)
})

test('writes its last use once a minute at most', async () => {
  const session = await at.enter()
  const seenAt = async () => {
    const { staffSessions } = tables(at.hall.read)
    const [row] = await at.hall.read.select().from(staffSessions)
    return row!.seenAt
  }
  const began = await seenAt()
  at.pass(50_000)
  await at.who(session)
  expect(await seenAt()).toBe(began)
  at.pass(10_000)
  await at.who(session)
  expect(await seenAt()).toBeGreaterThan(began)
})

test('a disabled person is out at once in this process, and within five seconds in another', async () => {
  const session = await at.enter()
  const lin = await at.staff(session)
  const admin = await at.staff(await at.enter(ADMIN.id))
  const otherProcess = { ...at.hall }
  await at.bringTown()
  expect(await actorOfCookies(otherProcess, { staffSession: session })).toMatchObject({ kind: 'staff' })
  expect(await disableStaff(at.hall, admin, { staffId: lin.staffId })).toEqual({ ok: true })
  expect(await actorOfCookies(at.hall, { staffSession: session })).toEqual(VISITOR)
  at.pass(5_000)
  expect(await actorOfCookies(otherProcess, { staffSession: session })).toEqual(VISITOR)
})

test('a changed role counts within five seconds', async () => {
  const session = await at.enter()
  const lin = await at.staff(session)
  const { staffRoles } = tables(at.hall.read)
  await at.hall.transaction(async (tx) => {
    await tx.insert(staffRoles).values({ id: 'zzz', staffId: lin.staffId, role: 'auditor', unitId: null })
  })
  at.pass(5_000)
  expect(await at.who(session)).toMatchObject({
    roles: [{ role: 'handler' }, { role: 'auditor', unitId: null }],
  })
})

test('only an admin disables, nobody themselves, and a stranger learns nothing', async () => {
  const lin = await at.staff(await at.enter())
  const admin = await at.staff(await at.enter(ADMIN.id))
  await expect(disableStaff(at.hall, lin, { staffId: admin.staffId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(disableStaff(at.hall, lin, { staffId: 'nobody' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(disableStaff(at.hall, VISITOR, { staffId: lin.staffId })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(disableStaff(at.hall, admin, { staffId: 'nobody' })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await disableStaff(at.hall, admin, { staffId: admin.staffId })).toEqual({
    ok: false,
    reason: 'yourself',
  })
})

test('signing out ends this session alone', async () => {
  const [here, there] = [await at.enter(), await at.enter()]
  await signOut(at.hall, await at.staff(here))
  expect(await actorOfCookies(at.hall, { staffSession: here })).toEqual(VISITOR)
  expect(await at.who(there)).toMatchObject({ kind: 'staff' })
})

test('signing out everywhere ends all sessions of the person and of nobody else', async () => {
  const [here, there, other] = [await at.enter(), await at.enter(), await at.enter(ADMIN.id)]
  expect((await accountOfStaff(at.hall, await at.staff(here))).sessions).toHaveLength(2)
  await signOutEverywhere(at.hall, await at.staff(here))
  expect(await at.who(here)).toEqual(VISITOR)
  expect(await at.who(there)).toEqual(VISITOR)
  expect(await at.who(other)).toMatchObject({ kind: 'staff' })
})

test('signing in again ends the session the browser had', async () => {
  const session = await at.enter()
  await signIn(at.hall, await at.staff(session), at.of(LIN.id))
  expect(await at.who(session)).toEqual(VISITOR)
})

test('the account names this session and leaves out ended ones', async () => {
  await at.enter()
  at.pass(HOUR)
  const here = await at.enter()
  const account = await accountOfStaff(at.hall, await at.staff(here))
  expect(account).toMatchObject({ login: LIN.id, recoveryCodesLeft: 0, sessions: [{ isThis: true }] })
})

test('the language is changed for the next page', async () => {
  const session = await at.enter()
  await setStaffLocale(at.hall, await at.staff(session), 'zh')
  expect(await actorOfCookies(at.hall, { staffSession: session })).toMatchObject({ locale: 'zh' })
})

test('a new password needs the old one, is checked, and ends the other sessions', async () => {
  const [here, there] = [await at.enter(), await at.enter()]
  const actor = await at.staff(here)
  const current = at.of(LIN.id).password
  const change = (from: string, to: string) => changePassword(at.hall, actor, { current: from, next: to })
  expect(await change('wrong', 'river stone paper lamp')).toEqual({ ok: false, reason: 'wrong' })
  expect(await change(current, 'short')).toEqual({ ok: false, reason: 'too-short' })
  expect(await change(current, 'river stone paper lamp')).toEqual({ ok: true })
  expect(await at.who(there)).toEqual(VISITOR)
  expect(await at.who(here)).toMatchObject({ kind: 'staff' })
  expect(await signIn(at.hall, VISITOR, { login: LIN.id, password: current })).toMatchObject({
    reason: 'wrong',
  })
  expect(await signIn(at.hall, VISITOR, { login: LIN.id, password: 'river stone paper lamp' })).toMatchObject(
    { ok: true },
  )
})
