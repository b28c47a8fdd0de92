import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { totpCode } from '#domain/identity/totp.ts'
import { VISITOR } from '#usecases/actor.ts'
import { accountOfStaff } from './account-of-staff.ts'
import { confirmSignIn } from './confirm-sign-in.ts'
import { enrolSecondFactor, findEnrolment } from './enrol-second-factor.ts'
import { newRecoveryCodesOf, putRecoveryCodesAway } from './recovery-codes.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { signIn } from './sign-in.ts'
import { LIN, MINUTE, staffHall } from './testing/staff-hall.ts'

let at: Awaited<ReturnType<typeof staffHall>>
beforeEach(async () => {
  at = await staffHall()
  const { staff } = tables(at.hall.read)
  const unenrolled = { totpEnrolled: false, totpSealed: null }
  await at.hall.transaction((tx) => tx.update(staff).set(unenrolled).where(eq(staff.login, LIN.id)))
})

async function start() {
  const outcome = await signIn(at.hall, VISITOR, at.of(LIN.id))
  if (!outcome.ok) throw new Error(outcome.reason)
  const enrolment = await findEnrolment(at.hall, outcome.session)
  return { ...outcome, secret: enrolment!.secret, uri: enrolment!.uri }
}

const codeOf = (secret: string) => totpCode(secret, at.hall.now())

test('somebody without a second factor sets one up before anything else opens', async () => {
  const { next, session, secret, uri } = await start()
  expect(next).toBe('enrol')
  expect(uri).toContain(secret)
  expect(await at.who(session)).toEqual(VISITOR)
  expect(await confirmSignIn(at.hall, { session, code: codeOf(secret) })).toEqual({
    ok: false,
    reason: 'expired',
  })
  expect(await enrolSecondFactor(at.hall, { session, code: '000000' })).toEqual({
    ok: false,
    reason: 'wrong',
  })
  const outcome = await enrolSecondFactor(at.hall, { session, code: codeOf(secret) })
  const actor = await at.staff(outcome.ok ? outcome.session : '')
  expect(await newRecoveryCodesOf(at.hall, actor)).toHaveLength(10)
  expect(await accountOfStaff(at.hall, actor)).toMatchObject({ recoveryCodesLeft: 10 })
  expect(await signIn(at.hall, VISITOR, at.of(LIN.id))).toMatchObject({ next: 'code' })
})

test('each try shows a new secret, and the older one is worth nothing', async () => {
  const [seen, mine] = [await start(), await start()]
  expect(mine.secret).not.toBe(seen.secret)
  expect(
    await enrolSecondFactor(at.hall, { session: seen.session, code: codeOf(seen.secret) }),
  ).toMatchObject({ reason: 'wrong' })
})

test('nobody enrols twice', async () => {
  const first = await start()
  const second = await start()
  await enrolSecondFactor(at.hall, { session: second.session, code: codeOf(second.secret) })
  expect(await findEnrolment(at.hall, first.session)).toBeNull()
  expect(await enrolSecondFactor(at.hall, { session: first.session, code: '123456' })).toMatchObject({
    reason: 'expired',
  })
})

test('new recovery codes are shown until they are put away, for ten minutes, to this session alone', async () => {
  const { session, secret } = await start()
  const outcome = await enrolSecondFactor(at.hall, { session, code: codeOf(secret) })
  const actor = await at.staff(outcome.ok ? outcome.session : '')
  expect(await newRecoveryCodesOf(at.hall, { ...actor, sessionId: 'another' })).toBeNull()
  await putRecoveryCodesAway(at.hall, actor)
  expect(await newRecoveryCodesOf(at.hall, actor)).toBeNull()
  at.pass(MINUTE)
  await renewRecoveryCodes(at.hall, actor, { code: codeOf(secret) })
  expect(await newRecoveryCodesOf(at.hall, actor)).toHaveLength(10)
  at.pass(10 * MINUTE)
  expect(await newRecoveryCodesOf(at.hall, actor)).toBeNull()
})

test('new codes stop the old ones, and need a code of the app', async () => {
  const { session, secret } = await start()
  const outcome = await enrolSecondFactor(at.hall, { session, code: codeOf(secret) })
  const actor = await at.staff(outcome.ok ? outcome.session : '')
  const [old] = (await newRecoveryCodesOf(at.hall, actor))!
  expect(await renewRecoveryCodes(at.hall, actor, { code: old! })).toEqual({ ok: false, reason: 'wrong' })
  at.pass(MINUTE)
  expect(await renewRecoveryCodes(at.hall, actor, { code: codeOf(secret) })).toEqual({ ok: true })
  const again = await signIn(at.hall, VISITOR, at.of(LIN.id))
  expect(
    await confirmSignIn(at.hall, { session: again.ok ? again.session : null, code: old! }),
  ).toMatchObject({ reason: 'wrong' })
})
