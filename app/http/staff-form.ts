import type { PasswordProblem } from '#domain/identity/password-policy.ts'
import { dropFormState, keepFormState, readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { ensureBrowser, readBrowser } from './browser.ts'
import { ERRORS, seeOther } from './form.ts'

/** Why a form of signing in or of the account was refused: the key of its words under `signIn.problem`. */
const PROBLEMS = [
  'login.wrong',
  'login.too-many',
  'code.wrong',
  'code.too-many',
  'code.expired',
  'password.wrong',
  'password.too-many',
  'password.too-short',
  'password.too-long',
  'password.too-simple',
  'password.like-login',
] as const satisfies readonly (
  | `login.${string}`
  | `code.${string}`
  | `password.${'wrong' | 'too-many' | PasswordProblem}`
)[]
export type StaffProblem = (typeof PROBLEMS)[number]

export type StaffRefusal = { readonly problem: StaffProblem | null; readonly login: string }

/** Keeps why a form was refused, and the login typed, and sends the browser back to its page. */
export async function refuseStaffForm(page: string, problem: StaffProblem, login = ''): Promise<Response> {
  const state = { raw: { login: [login] }, problems: [], reason: problem }
  const browser = (await readBrowser()) ?? (await ensureBrowser(true))
  await keepFormState(await hall(), browser, pathOf(page), state)
  return seeOther(page + ERRORS)
}

/** Why the form of this page was last refused; nothing once it went through. */
export async function readStaffRefusal(page: string): Promise<StaffRefusal> {
  const state = await readFormState(await hall(), await readBrowser(), page)
  return {
    problem: PROBLEMS.find((problem) => problem === state?.reason) ?? null,
    login: state?.raw.login?.[0] ?? '',
  }
}

export async function forgetStaffRefusal(page: string): Promise<void> {
  await dropFormState(await hall(), await readBrowser(), page)
}

function pathOf(page: string): string {
  return page.split('?')[0]!
}
