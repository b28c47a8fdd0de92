import { verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { tables } from '#db/handle.ts'
import { findStaffByLogin } from '#db/queries/staff.ts'
import { VISITOR } from '#usecases/actor.ts'
import { confirmSignIn } from './confirm-sign-in.ts'
import { disableStaff } from './disable-staff.ts'
import { newRecoveryCodesOf } from './recovery-codes.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { signIn } from './sign-in.ts'
import { LIN, MINUTE, staffHall } from './testing/staff-hall.ts'

vi.mock('@node-rs/argon2', { spy: true })

let at: Awaited<ReturnType<typeof staffHall>>
beforeEach(async () => {
  vi.clearAllMocks()
  at = await staffHall()
})

const tryPassword = (login: string, password: string) => signIn(at.hall, VISITOR, { login, password })

describe('the password', () => {
  test('right: the next step is the code, and the session opens nothing yet', async () => {
    const outcome = await tryPassword(' LIN-YUE ', at.of(LIN.id).password)
    expect(outcome).toMatchObject({ ok: true, next: 'code' })
    expect(outcome.ok && (await at.who(outcome.session))).toEqual(VISITOR)
  })

  test('wrong, of an unknown login and of a disabled person: one and the same answer', async () => {
    const wrong = await tryPassword(LIN.id, 'not my password')
    const unknown = await tryPassword('nobody-at-all', 'not my password')
    const lin = await findStaffByLogin(at.hall.read, LIN.id)
    await at.bringTown()
    await disableStaff(at.hall, { kind: 'system', job: 'test' }, { staffId: lin!.id })
    const disabled = await tryPassword(LIN.id, at.of(LIN.id).password)
    expect(wrong).toEqual({ ok: false, reason: 'wrong' })
    expect(unknown).toEqual(wrong)
    expect(disabled).toEqual(wrong)
  })

  test('wrong and of an unknown login: the same work, against a hash of the same cost', async () => {
    await tryPassword(LIN.id, 'not my password')
    await tryPassword('nobody-at-all', 'not my password')
    const costs = vi.mocked(verify).mock.calls.map(([stored]) => String(stored).match(/^(.*p=\d+)\$/)?.[1])
    expect(costs).toEqual(Array(2).fill('$argon2id$v=19$m=19456,t=2,p=1'))
  })

  test.each([LIN.id, 'nobody-at-all'])('ten wrong ones stop %s for a quarter of an hour', async (login) => {
    for (let i = 0; i < 10; i++)
      expect(await tryPassword(login, `guess ${i}`)).toMatchObject({ reason: 'wrong' })
    expect(await tryPassword(login, at.of(LIN.id).password)).toEqual({ ok: false, reason: 'too-many' })
    at.pass(15 * MINUTE)
    expect(await tryPassword(LIN.id, at.of(LIN.id).password)).toMatchObject({ ok: true })
  })

  test('guesses sent at the same moment are counted one by one', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, (_, i) => tryPassword(LIN.id, `guess ${i}`)),
    )
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'wrong')).toHaveLength(10)
  })

  test('one password tried on very many logins stops for everybody', async () => {
    const { guesses } = tables(at.hall.read)
    await tryPassword('nobody-at-all', 'x')
    await at.hall.transaction((tx) =>
      tx.update(guesses).set({ count: 600 }).where(eq(guesses.key, 'sign-in:everybody')),
    )
    expect(await tryPassword(LIN.id, at.of(LIN.id).password)).toEqual({ ok: false, reason: 'too-many' })
  })

  test('is stored as argon2id, the session secret as a hash', async () => {
    const session = await at.givePassword()
    const { staffSessions } = tables(at.hall.read)
    const [row] = await at.hall.read.select().from(staffSessions)
    expect((await findStaffByLogin(at.hall.read, LIN.id))?.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    )
    expect(JSON.stringify(row)).not.toContain(session)
    expect(Buffer.from(session, 'base64url')).toHaveLength(32)
  })
})

describe('the second factor', () => {
  test('right: signed in under a new session id, the old one opens nothing', async () => {
    const pending = await at.givePassword()
    const outcome = await confirmSignIn(at.hall, { session: pending, code: at.code() })
    expect(outcome.ok && outcome.session !== pending).toBe(true)
    expect(outcome.ok && (await at.who(outcome.session))).toMatchObject({
      kind: 'staff',
      name: LIN.name,
      locale: 'en',
      unitId: 'social-assistance',
      roles: [{ role: 'handler', unitId: 'social-assistance' }],
    })
    expect(await at.who(pending)).toEqual(VISITOR)
    expect(await confirmSignIn(at.hall, { session: pending, code: '123456' })).toEqual({
      ok: false,
      reason: 'expired',
    })
  })

  test('the same code is refused the second time', async () => {
    const [first, second] = [await at.givePassword(), await at.givePassword()]
    const code = at.code()
    expect(await confirmSignIn(at.hall, { session: first, code })).toMatchObject({ ok: true })
    expect(await confirmSignIn(at.hall, { session: second, code })).toEqual({ ok: false, reason: 'wrong' })
    at.pass(30_000)
    expect(await confirmSignIn(at.hall, { session: second, code: at.code() })).toMatchObject({ ok: true })
  })

  test('the same code sent twice at one moment counts once', async () => {
    const sessions = [await at.givePassword(), await at.givePassword()]
    const code = at.code()
    const outcomes = await Promise.all(sessions.map((session) => confirmSignIn(at.hall, { session, code })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a recovery code works once', async () => {
    const actor = await at.staff(await at.enter())
    at.pass(30_000)
    expect(await renewRecoveryCodes(at.hall, actor, { code: at.code() })).toEqual({ ok: true })
    const [code] = (await newRecoveryCodesOf(at.hall, actor))!
    const enter = async () =>
      confirmSignIn(at.hall, { session: await at.givePassword(), code: code!.toLowerCase() })
    expect(await enter()).toMatchObject({ ok: true })
    expect(await enter()).toEqual({ ok: false, reason: 'wrong' })
  })

  test('six wrong ones stop the next, also the right one', async () => {
    const session = await at.givePassword()
    const code = at.code()
    for (let i = 0; i < 6; i++)
      expect(await confirmSignIn(at.hall, { session, code: 'wrong' })).toMatchObject({ reason: 'wrong' })
    expect(await confirmSignIn(at.hall, { session, code })).toEqual({ ok: false, reason: 'too-many' })
  })

  test('too late after the password, it starts again', async () => {
    const session = await at.givePassword()
    at.pass(15 * MINUTE)
    expect(await confirmSignIn(at.hall, { session, code: at.code() })).toEqual({
      ok: false,
      reason: 'expired',
    })
  })

  test.each([null, '', 'made-up'])('without a password before it (%j) it starts again', async (session) => {
    expect(await confirmSignIn(at.hall, { session, code: at.code() })).toEqual({
      ok: false,
      reason: 'expired',
    })
  })
})
