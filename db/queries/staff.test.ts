import { expect, test } from 'vitest'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { lockGuesses, updateGuesses } from './guess.ts'
import { countRecoveryCodesLeft, replaceRecoveryCodes, takeRecoveryCode } from './recovery-code.ts'
import {
  findStaffByLogin,
  insertStaff,
  insertStaffRole,
  listStaffRoles,
  takeTotpStep,
  updateDisabled,
} from './staff.ts'
import {
  completeSession,
  endSessionsOf,
  findStaffSession,
  insertStaffSession,
  listOpenSessions,
  updateSeen,
} from './staff-session.ts'

const NOW = Date.UTC(2026, 9, 23, 1)
const hash = (text: string) => Buffer.from(text.padEnd(32, '.'))

async function addLin({ transaction }: Database): Promise<void> {
  await transaction(async (tx) => {
    await insertStaff(tx, {
      id: 'lin',
      login: 'lin-yue',
      nameEn: 'Lin Yue',
      nameZh: '林月',
      locale: 'zh',
      unitId: 'social-assistance',
      passwordHash: '$argon2id$',
      totpSealed: hash('sealed'),
      totpEnrolled: true,
      totpLastStep: 0,
      disabledAt: null,
      createdAt: NOW,
    })
    await insertStaffRole(tx, 'r1', 'lin', { role: 'handler', unitId: 'social-assistance' })
    await insertStaffRole(tx, 'r2', 'lin', { role: 'auditor', unitId: null })
  })
}

async function addSession(
  { transaction }: Database,
  id: string,
  secondFactor: boolean,
  seenAt = NOW,
): Promise<void> {
  const times = { startedAt: NOW, seenAt, endedAt: null }
  await transaction((tx) =>
    insertStaffSession(tx, { id, idHash: hash(id), staffId: 'lin', secondFactor, ...times }),
  )
}

forEachEngine((make) => {
  test('a person is found with bytes, times and roles; disabled, without roles', async () => {
    const database = await make()
    await addLin(database)
    const row = await findStaffByLogin(database.read, 'lin-yue')
    expect(row).toMatchObject({
      id: 'lin',
      nameZh: '林月',
      totpEnrolled: true,
      disabledAt: null,
      createdAt: NOW,
    })
    expect(Buffer.from(row!.totpSealed!)).toEqual(hash('sealed'))
    expect(await listStaffRoles(database.read, 'lin')).toEqual([
      { role: 'handler', unitId: 'social-assistance' },
      { role: 'auditor', unitId: null },
    ])
    await database.transaction((tx) => updateDisabled(tx, 'lin', NOW))
    expect(await listStaffRoles(database.read, 'lin')).toEqual([])
  })

  test('of two who take the same time step or recovery code at one moment, one gets it', async () => {
    const database = await make()
    await addLin(database)
    const codes = [{ id: 'c1', codeHash: hash('code') }]
    await database.transaction((tx) => replaceRecoveryCodes(tx, 'lin', codes))
    const twice = (take: () => Promise<boolean>) => Promise.all([take(), take()])
    const steps = await twice(() => database.transaction((tx) => takeTotpStep(tx, 'lin', 7)))
    const taken = await twice(() =>
      database.transaction((tx) => takeRecoveryCode(tx, 'lin', hash('code'), NOW)),
    )
    expect(steps.sort()).toEqual([false, true])
    expect(taken.sort()).toEqual([false, true])
    expect(await database.transaction((tx) => takeTotpStep(tx, 'lin', 6))).toBe(false)
    expect(await countRecoveryCodesLeft(database.read, 'lin')).toBe(0)
  })

  test('a waiting session is completed once, under its new hash alone', async () => {
    const database = await make()
    await addLin(database)
    await addSession(database, 'waiting', false)
    const complete = () => database.transaction((tx) => completeSession(tx, 'waiting', hash('new'), NOW + 5))
    expect([await complete(), await complete()]).toEqual([true, false])
    expect(await findStaffSession(database.read, hash('waiting'))).toBeUndefined()
    expect(await findStaffSession(database.read, hash('new'))).toMatchObject({
      session: { id: 'waiting', secondFactor: true, startedAt: NOW + 5, endedAt: null },
      staff: { id: 'lin' },
    })
  })

  test('open sessions are listed by last use, and all but one end together', async () => {
    const database = await make()
    await addLin(database)
    await addSession(database, 'a', true)
    await addSession(database, 'b', true, NOW + 10)
    await addSession(database, 'waiting', false, NOW + 20)
    await addSession(database, 'old', true, NOW - 100)
    await database.transaction((tx) => updateSeen(tx, 'a', NOW + 30))
    await database.transaction((tx) => updateSeen(tx, 'a', NOW + 25))
    const open = async () =>
      (await listOpenSessions(database.read, 'lin', NOW - 1)).map(({ id, seenAt }) => [id, seenAt])
    expect(await open()).toEqual([
      ['a', NOW + 30],
      ['b', NOW + 10],
    ])
    await database.transaction((tx) => endSessionsOf(tx, 'lin', NOW + 40, 'b'))
    expect(await open()).toEqual([['b', NOW + 10]])
  })

  test('guesses counted at one moment are all counted', async () => {
    const database = await make()
    const countOne = () =>
      database.transaction(async (tx) => {
        const { count } = await lockGuesses(tx, 'key')
        await updateGuesses(tx, 'key', { count: count + 1, windowEndsAt: NOW })
      })
    await Promise.all(Array.from({ length: 8 }, countOne))
    expect(await database.transaction((tx) => lockGuesses(tx, 'key'))).toEqual({
      count: 8,
      windowEndsAt: NOW,
    })
  })
})
