import { answering, readForm, seeOther } from '#app/http/form.ts'
import { keepStaffSession, readStaffSession, signInPath } from '#app/http/staff.ts'
import { forgetStaffRefusal, refuseStaffForm } from '#app/http/staff-form.ts'
import { enrolSecondFactor } from '#usecases/account/enrol-second-factor.ts'
import { hall } from '#usecases/hall.ts'

const PAGE = '/staff/enrol'

export function GET(): Response {
  return seeOther(PAGE)
}

export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const fields = await readForm(request)
    const [code = ''] = fields.code ?? []
    const next = fields.next?.[0]
    const outcome = await enrolSecondFactor(await hall(), { session: await readStaffSession(), code })
    if (!outcome.ok) {
      const page = outcome.reason === 'expired' ? signInPath(next) : signInPath(next, PAGE)
      return refuseStaffForm(page, `code.${outcome.reason}`)
    }
    await forgetStaffRefusal(PAGE)
    await keepStaffSession(outcome.session)
    return seeOther(signInPath(next, '/staff/account/recovery-codes'))
  })
}
