import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'

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
export async function signInByHand(page: Page, { login, password, totpSecret }: SignIn): Promise<void> {
  await page.goto('/staff/sign-in')
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(password)
  await page.locator('main form button[type=submit]').click()
  await page.locator('[name=code]').fill(codeNow(totpSecret))
  await page.locator('main form button[type=submit]').click()
}

/** Both steps by their forms alone: for journeys that begin with somebody who is signed in. */
export async function signInByForms(
  request: APIRequestContext,
  url: string,
  { login, password, totpSecret }: SignIn,
): Promise<void> {
  const post = (path: string, form: Record<string, string>) =>
    request.post(`${url}${path}`, { form, headers: { origin: url }, maxRedirects: 0 })
  const first = await post('/staff/sign-in/check', { login, password })
  expect(first.headers().location, `the password of ${login}`).toBe('/staff/sign-in/code')
  const second = await post('/staff/sign-in/code/check', { code: codeNow(totpSecret) })
  expect(second.headers().location, `the code of ${login}`).toBe('/staff')
}

export function codeNow(totpSecret: string): string {
  return new TOTP({ secret: totpSecret }).generate()
}
