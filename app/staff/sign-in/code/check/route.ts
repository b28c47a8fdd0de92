import { answering, readForm, seeOther } from '#app/http/form.ts'
import { keepStaffSession, readStaffSession, signInPath } from '#app/http/staff.ts'
import { forgetStaffRefusal, refuseStaffForm } from '#app/http/staff-form.ts'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { confirmSignIn } from '#usecases/account/confirm-sign-in.ts'
import { hall } from '#usecases/hall.ts'

const PAGE = '/staff/sign-in/code'

export function GET(): Response {
  return seeOther(PAGE)
}

export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const fields = await readForm(request)
    const [code = ''] = fields.code ?? []
    const next = fields.next?.[0]
    const outcome = await confirmSignIn(await hall(), { session: await readStaffSession(), code })
    if (!outcome.ok) {
      const page = outcome.reason === 'expired' ? signInPath(next) : signInPath(next, PAGE)
      return refuseStaffForm(page, `code.${outcome.reason}`)
    }
    await forgetStaffRefusal(PAGE)
    await keepStaffSession(outcome.session)
    return seeOther(ownStaffPath(next) ?? '/staff')
  })
}
