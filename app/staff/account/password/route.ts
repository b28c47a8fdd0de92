import { answering, readForm, seeOther } from '#app/http/form.ts'
import { asStaff } from '#app/http/staff.ts'
import { forgetStaffRefusal, refuseStaffForm } from '#app/http/staff-form.ts'
import { changePassword } from '#usecases/account/change-password.ts'
import { hall } from '#usecases/hall.ts'

const PAGE = '/staff/account'

export function GET(): Response {
  return seeOther(PAGE)
}

export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const [current = ''] = fields.current ?? []
      const [next = ''] = fields.next ?? []
      const outcome = await changePassword(await hall(), actor, { current, next })
      if (!outcome.ok) return refuseStaffForm(PAGE, `password.${outcome.reason}`)
      await forgetStaffRefusal(PAGE)
      return seeOther(`${PAGE}?changed=password`)
    }),
  )
}
