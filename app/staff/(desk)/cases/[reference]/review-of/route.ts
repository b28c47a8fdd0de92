import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { attachReviewRequest } from '#usecases/review/attach-review-request.ts'

export const GET = toPageOf

/** Starts the review that a filing without an access code asks for, on the petition that it means. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answering(() => {
    const page = `/staff/cases/${plainPart(reference)}`
    return asStaff(page, async (actor) => {
      const [open, session] = [await hall(), await readStaffSession()]
      const raw = await readForm(request)
      const attached = await attachReviewRequest(open, actor, { reference, fields: raw })
      const form = `${page}/review-of`
      if (attached.ok) {
        await dropFormState(open, session, form)
        return seeOther(`${page}?review=begun`)
      }
      if (session)
        await keepFormState(open, session, form, { raw, problems: attached.problems, reason: null })
      return seeOther(`${page}#review-of`)
    })
  })
}
