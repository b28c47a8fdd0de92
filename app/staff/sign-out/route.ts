import { answering, seeOther } from '#app/http/form.ts'
import { dropStaffSession, readActor } from '#app/http/staff.ts'
import { signOut } from '#usecases/account/sign-out.ts'
import { hall } from '#usecases/hall.ts'

export function GET(): Response {
  return seeOther('/staff')
}

export function POST(): Promise<Response> {
  return answering(async () => {
    await signOut(await hall(), await readActor())
    await dropStaffSession()
    return seeOther('/staff/sign-in')
  })
}
