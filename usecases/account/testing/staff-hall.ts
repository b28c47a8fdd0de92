import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import { readSettings } from '#config/env.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import { totpCode } from '#domain/identity/totp.ts'
import type { Person } from '#domain/town/person.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { makeHall } from '#usecases/hall.ts'
import { demoTown } from '#usecases/testing/open-hall.ts'
import { importTown } from '#usecases/town/import-town.ts'
import { actorOfCookies } from '../actor-of-cookies.ts'
import { confirmSignIn } from '../confirm-sign-in.ts'
import { type DemoSignIn, makeDemoStaff } from '../make-demo-staff.ts'
import { signIn } from '../sign-in.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export const LIN: Person = {
  id: 'lin-yue',
  name: { en: 'Lin Yue', 'zh-Hans': '林悦' },
  unit: 'social-assistance',
  language: 'en',
  roles: [{ role: 'handler', unit: 'social-assistance' }],
}
export const ADMIN: Person = {
  id: 'gu-ping',
  name: { en: 'Gu Ping', 'zh-Hans': '顾平' },
  unit: 'district-office',
  language: 'zh',
  roles: [{ role: 'admin', unit: null }],
}

const root = mkdtempSync(join(tmpdir(), 'staff-hall-'))
process.once('exit', () => rmSync(root, { recursive: true, force: true }))

export function newDataDir(): string {
  return mkdtempSync(join(root, 'data-'))
}

/** A hall with two members of staff and a clock that stands until it is moved. */
export async function staffHall() {
  let time = Date.UTC(2026, 9, 23, 1)
  const dataDir = newDataDir()
  const hall = makeHall(
    readSettings({ DATA_DIR: dataDir }),
    await openTestDatabase(),
    testKeyring(),
    () => time,
  )
  const signIns = await makeDemoStaff(hall, { kind: 'system', job: 'start' }, [LIN, ADMIN])
  const of = (login: string): DemoSignIn => signIns.find((one) => one.login === login)!
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  const code = (login = LIN.id) => totpCode(of(login).totpSecret, time)

  const givePassword = async (login = LIN.id): Promise<string> => {
    const outcome = await signIn(hall, { kind: 'visitor' }, of(login))
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.session
  }
  /** Signs in with both factors and gives the secret for the cookie; 30 seconds later, so that codes differ. */
  const enter = async (login = LIN.id): Promise<string> => {
    pass(30_000)
    const outcome = await confirmSignIn(hall, { session: await givePassword(login), code: code(login) })
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.session
  }
  /** Who the cookie speaks for, asked when nothing is remembered any more. */
  const who = async (staffSession: string | null) => {
    pass(2_000)
    return actorOfCookies(hall, { staffSession })
  }
  const staff = async (session: string): Promise<StaffActor> => {
    const actor = await who(session)
    if (actor.kind !== 'staff') throw new Error('not signed in')
    return actor
  }
  /** The demo town, for what asks whose unit somebody is of. */
  const bringTown = () => importTown(hall, { kind: 'system', job: 'test' }, demoTown())
  return { hall, of, pass, code, givePassword, enter, who, staff, bringTown }
}
