import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { takeIntake } from '#usecases/case-file/take-intake.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf
const PAGE = '/staff/intake'

/** Saves an intake and shows its receipt; what is refused stands on the page again as it was typed. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const open = await hall()
      const session = (await readStaffSession()) ?? ''
      const taken = await takeIntake(open, actor, session, { key: keyOf(fields), fields })
      if (!taken.ok) {
        const { problems, reason } = taken
        await keepFormState(open, session, PAGE, { raw: fields, problems, reason })
        return seeOther(PAGE + ERRORS)
      }
      await dropFormState(open, session, PAGE)
      return seeOther(`/staff/cases/${taken.reference}/receipt`)
    }),
  )
}
