import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import { readSettings } from '#config/env.ts'
import { findStaffByLogin } from '#db/queries/staff.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import { passwordProblem } from '#domain/identity/password-policy.ts'
import { makeHall } from '#usecases/hall.ts'
import { makeDemoStaff } from './make-demo-staff.ts'
import { ADMIN, LIN, newDataDir } from './testing/staff-hall.ts'

const START = { kind: 'system', job: 'start' } as const

async function hallIn(env: Record<string, string> = {}) {
  return makeHall(readSettings({ DATA_DIR: newDataDir(), ...env }), await openTestDatabase(), testKeyring())
}

test('the second start gives the same sign-ins and makes who is new', async () => {
  const hall = await hallIn()
  const first = await makeDemoStaff(hall, START, [LIN])
  const second = await makeDemoStaff(hall, START, [LIN, ADMIN])
  expect(second[0]).toEqual(first[0])
  expect(second.map(({ login }) => login)).toEqual([LIN.id, ADMIN.id])
  expect(await findStaffByLogin(hall.read, LIN.id)).toMatchObject({ nameZh: '林悦', totpEnrolled: true })
  expect(await findStaffByLogin(hall.read, ADMIN.id)).toMatchObject({ locale: 'zh', totpEnrolled: true })
})

test('the secrets are random, good enough, and readable by the owner alone', async () => {
  const [one, other] = await Promise.all([hallIn(), hallIn()])
  const [mine] = await makeDemoStaff(one, START, [LIN])
  const [theirs] = await makeDemoStaff(other, START, [LIN])
  expect(mine!.password).not.toBe(theirs!.password)
  expect(mine!.totpSecret).not.toBe(theirs!.totpSecret)
  expect(passwordProblem(mine!.password, LIN.id)).toBeNull()
  const path = join(one.settings.dataDir, 'demo-sign-ins.json')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual([mine])
})

test('a town of your own gets no demo staff', async () => {
  const hall = await hallIn({ TOWN_DIR: '/srv/our-town' })
  expect(await makeDemoStaff(hall, START, [LIN])).toEqual([])
  expect(await findStaffByLogin(hall.read, LIN.id)).toBeUndefined()
})
