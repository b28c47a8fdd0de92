import { answering, ERRORS, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { enterAbsence } from '#usecases/people/enter-absence.ts'

export const GET = toPageOf
const PAGE = '/staff/people'

/** Enters an absence; what is refused stands on the page again as it was typed. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const open = await hall()
      const session = await readStaffSession()
      const entered = await enterAbsence(open, actor, fields)
      if (!entered.ok) {
        const state = { raw: fields, problems: entered.problems, reason: null }
        await keepFormState(open, session ?? '', PAGE, state)
        return seeOther(PAGE + ERRORS)
      }
      await dropFormState(open, session, PAGE)
      const { handedOver } = entered
      const counts = handedOver ? `&moved=${handedOver.moved}&failed=${handedOver.failed}` : ''
      return seeOther(`${PAGE}?done=entered${counts}`)
    }),
  )
}
