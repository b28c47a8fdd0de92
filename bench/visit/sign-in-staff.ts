import { totpCode } from '#domain/identity/totp.ts'
import type { DemoSignIn } from '#usecases/account/make-demo-staff.ts'
import { Visitor } from './visitor.ts'

/** Signs a member of the demo staff in and gives the cookie. `ahead` is by how much the server's time runs ahead. */
export async function signInStaff(
  port: number,
  { login, password, totpSecret }: DemoSignIn,
  ahead: number,
): Promise<string> {
  const visitor = new Visitor(port)
  await visitor.post('/staff/sign-in/check', { login, password })
  const there = await visitor.post('/staff/sign-in/code/check', {
    code: totpCode(totpSecret, Date.now() + ahead),
  })
  if (there !== '/staff') throw new Error(`${login} could not sign in: ${there}`)
  return visitor.cookie
}
