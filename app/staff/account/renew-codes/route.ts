import { answering, readForm, seeOther } from '#app/http/form.ts'
import { asStaff } from '#app/http/staff.ts'
import { forgetStaffRefusal, refuseStaffForm } from '#app/http/staff-form.ts'
import { renewRecoveryCodes } from '#usecases/account/renew-recovery-codes.ts'
import { hall } from '#usecases/hall.ts'

const PAGE = '/staff/account'

export function GET(): Response {
  return seeOther(PAGE)
}

export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const [code = ''] = (await readForm(request)).code ?? []
      const outcome = await renewRecoveryCodes(await hall(), actor, { code })
      if (!outcome.ok) return refuseStaffForm(PAGE, `code.${outcome.reason}`)
      await forgetStaffRefusal(PAGE)
      return seeOther('/staff/account/recovery-codes')
    }),
  )
}
