import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'

/** The demo town's people by what they do. */
export const LOGINS = {
  clerk: 'tang-yan',
  assistance: 'lin-yue',
  assistanceLead: 'zhou-min',
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
  older: 'xu-lijuan',
} as const
export type Login = (typeof LOGINS)[keyof typeof LOGINS]

export type SignIn = { readonly login: string; readonly password: string; readonly totpSecret: string }

export function signInOf(dataDir: string, login: Login): SignIn {
  const all = JSON.parse(readFileSync(join(dataDir, 'demo-sign-ins.json'), 'utf8')) as SignIn[]
  return all.find((one) => one.login === login)!
}

/** Both steps of signing in, as a person does them. */
export async function signInWithCode(page: Page, { login, password, totpSecret }: SignIn): Promise<void> {
  await page.goto('/staff/sign-in')
  await page.locator('[name=login]').fill(login)
  await page.locator('[name=password]').fill(password)
  await submit(page)
  await page.locator('[name=code]').fill(codeNow(totpSecret))
  await submit(page)
  await expect(page).toHaveURL(/\/staff(\?|$)/)
}

export function codeNow(totpSecret: string): string {
  return new TOTP({ secret: totpSecret }).generate()
}

async function submit(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').first().click()
}
