import { answering, ERRORS, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { createStaff } from '#usecases/people/admin/create-staff.ts'

export const GET = toPageOf
const PAGE = '/staff/admin/new'

/** Makes an account; its page then shows the first password. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const open = await hall()
      const session = await readStaffSession()
      const created = await createStaff(open, actor, fields)
      if (!created.ok) {
        const state = { raw: fields, problems: created.problems, reason: null }
        await keepFormState(open, session ?? '', PAGE, state)
        return seeOther(PAGE + ERRORS)
      }
      await dropFormState(open, session, PAGE)
      return seeOther(`/staff/admin/accounts/${created.login}?done=created`)
    }),
  )
}
