import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { Refusal } from '#domain/refusal.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { enterVisits } from '#usecases/visit/enter-visits.ts'
import { askedOf, visitPage } from '../../visit-query.ts'

export const GET = toPageOf
const PAGE = '/staff/visits/enter'

/** Enters the rows of a day that have a result; what failed stands on the page again as it was typed. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const { day, unit } = askedOf({ day: fields.day?.[0], unit: fields.unit?.[0] })
      if (day === null) throw new Refusal('bad-request')
      const open = await hall()
      const session = (await readStaffSession()) ?? ''
      const { done, failed } = await enterVisits(open, actor, { day, key: keyOf(fields) }, fields)
      const page = visitPage(PAGE, { day, unit })
      const isNothing = done.length === 0 && failed.length === 0
      if (failed.length === 0 && !isNothing) {
        await dropFormState(open, session, `${PAGE}/${day}`)
        return seeOther(`${page}&done=${done.length}`)
      }
      const problems = failed.map(({ reference, field, code }) => ({
        field: `${field === 'text' || field === 'permission' ? field : 'result'}-${reference}`,
        code,
        values: { reference },
      }))
      const reason = isNothing ? 'nothing' : null
      await keepFormState(open, session, `${PAGE}/${day}`, { raw: fields, problems, reason })
      return seeOther(page + (done.length > 0 ? `&done=${done.length}` : '') + ERRORS)
    }),
  )
}
