import { answering, seeOther } from '#app/http/form.ts'
import { asStaff, dropStaffSession } from '#app/http/staff.ts'
import { signOutEverywhere } from '#usecases/account/sign-out-everywhere.ts'
import { hall } from '#usecases/hall.ts'

const PAGE = '/staff/account'

export function GET(): Response {
  return seeOther(PAGE)
}

export function POST(): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      await signOutEverywhere(await hall(), actor)
      await dropStaffSession()
      return seeOther('/staff/sign-in')
    }),
  )
}
