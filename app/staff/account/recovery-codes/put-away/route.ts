import { answering, readForm, seeOther } from '#app/http/form.ts'
import { asStaff } from '#app/http/staff.ts'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { putRecoveryCodesAway } from '#usecases/account/recovery-codes.ts'
import { hall } from '#usecases/hall.ts'

const PAGE = '/staff/account/recovery-codes'

export function GET(): Response {
  return seeOther(PAGE)
}

export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff('/staff/account', async (actor) => {
      const fields = await readForm(request)
      await putRecoveryCodesAway(await hall(), actor)
      return seeOther(ownStaffPath(fields.next?.[0]) ?? '/staff')
    }),
  )
}
