import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type APIRequestContext, expect, type Page, request } from '@playwright/test'
import { TOTP } from 'otpauth'
import type { HallServer } from './server.ts'

/** The demo town's people by what they do. */
export const LOGINS = {
  clerk: 'tang-yan',
  assistance: 'lin-yue',
  assistanceLead: 'zhou-min',
  older: 'xu-lijuan',
  facilities: 'fang-zhi',
  petitions: 'ma-guoqiang',
  information: 'shen-jing',
  oversight: 'luo-zheng',
  nanhe: 'zhao-xin',
  shiqiao: 'gulnur-tursun',
  integrity: 'ouyang-ning',
  manager: 'qin-wenbo',
  admin: 'wen-qi',
  auditor: 'han-shuo',
} as const
export type Person = keyof typeof LOGINS

export type SignIn = { readonly login: string; readonly password: string; readonly totpSecret: string }

export function signInOf(dataDir: string, person: Person): SignIn {
  const all = JSON.parse(readFileSync(join(dataDir, 'demo-sign-ins.json'), 'utf8')) as SignIn[]
  return all.find(({ login }) => login === LOGINS[person])!
}

/** Both steps of signing in, as a person does them. */
export async function signInByHand(page: Page, { login, password }: SignIn, code: string): Promise<void> {
  await page.goto('/staff/sign-in')
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(password)
  await page.locator('main form button[type=submit]').click()
  await page.locator('[name=code]').fill(code)
  await page.locator('main form button[type=submit]').click()
}

const STEP_MS = 30_000
const lastSteps = new Map<string, number>()

/** A code that this person has not used yet: of now, of the step that comes, or waited for. */
export async function freshCode({ totpSecret }: SignIn): Promise<string> {
  const now = () => Math.floor(Date.now() / STEP_MS)
  const step = Math.max(now(), (lastSteps.get(totpSecret) ?? 0) + 1)
  lastSteps.set(totpSecret, step)
  while (step > now() + 1) await wait(500)
  return new TOTP({ secret: totpSecret }).generate({ timestamp: step * STEP_MS })
}

type State = Awaited<ReturnType<APIRequestContext['storageState']>>
const signedIn = new Map<string, Promise<State>>()

/** What a browser holds once this person is signed in; each person signs in once per server. */
export function stateOf(hall: Pick<HallServer, 'url' | 'dataDir'>, person: Person): Promise<State> {
  const key = `${hall.url} ${person}`
  const state = signedIn.get(key) ?? signInByForms(hall.url, signInOf(hall.dataDir, person))
  signedIn.set(key, state)
  return state
}

/** Both steps by their forms alone: for journeys that begin with somebody who is signed in. */
async function signInByForms(url: string, signIn: SignIn): Promise<State> {
  const context = await request.newContext()
  const post = (path: string, form: Record<string, string>) =>
    context.post(`${url}${path}`, { form, headers: { origin: url }, maxRedirects: 0 })
  const { login, password } = signIn
  const first = await post('/staff/sign-in/check', { login, password })
  expect(first.headers().location, `the password of ${login}`).toBe('/staff/sign-in/code')
  const second = await post('/staff/sign-in/code/check', { code: await freshCode(signIn) })
  expect(second.headers().location, `the code of ${login}`).toBe('/staff')
  const state = await context.storageState()
  await context.dispose()
  return state
}
