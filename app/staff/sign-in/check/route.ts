import { answering, readForm, seeOther } from '#app/http/form.ts'
import { keepStaffSession, readActor, signInPath } from '#app/http/staff.ts'
import { forgetStaffRefusal, refuseStaffForm } from '#app/http/staff-form.ts'
import { signIn } from '#usecases/account/sign-in.ts'
import { hall } from '#usecases/hall.ts'

// What was refused in an earlier try does not meet the person again on the next step.
const PAGES = ['/staff/sign-in', '/staff/sign-in/code', '/staff/enrol']

export function GET(): Response {
  return seeOther('/staff/sign-in')
}

export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const fields = await readForm(request)
    const [login = ''] = fields.login ?? []
    const [password = ''] = fields.password ?? []
    const next = fields.next?.[0]
    const outcome = await signIn(await hall(), await readActor(), { login, password })
    if (!outcome.ok) return refuseStaffForm(signInPath(next), `login.${outcome.reason}`, login)
    for (const page of PAGES) await forgetStaffRefusal(page)
    await keepStaffSession(outcome.session)
    return seeOther(signInPath(next, outcome.next === 'code' ? '/staff/sign-in/code' : '/staff/enrol'))
  })
}
