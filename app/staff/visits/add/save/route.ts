import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { planVisits } from '#usecases/visit/plan-visits.ts'
import { askedOf, visitPage } from '../../visit-query.ts'

export const GET = toPageOf
const PAGE = '/staff/visits/add'

/** Plans a visit for each case file that was chosen; those that failed stay chosen, with everything typed. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const open = await hall()
      const session = (await readStaffSession()) ?? ''
      const { day, unit } = askedOf({ day: fields.on?.[0], unit: fields.unit?.[0] })
      const asked = { unit, ...(day && { day }) }
      const planned = await planVisits(open, actor, keyOf(fields), fields)
      if (typeof planned === 'string') {
        await keepFormState(open, session, PAGE, { raw: fields, problems: [], reason: planned })
        return seeOther(visitPage(PAGE, asked) + ERRORS)
      }
      const { done, failed } = planned
      if (failed.length === 0) {
        await dropFormState(open, session, PAGE)
        return seeOther(`${visitPage('/staff/visits', asked)}&planned=${done.length}`)
      }
      const raw = { ...fields, reference: failed.map(({ reference }) => reference) }
      const problems = failed.map(({ reference, field, code }) => ({
        field: field ?? '',
        code,
        values: { reference },
      }))
      await keepFormState(open, session, PAGE, { raw, problems, reason: null })
      const counted = done.length > 0 ? `&planned=${done.length}` : ''
      return seeOther(visitPage(PAGE, asked) + counted + ERRORS)
    }),
  )
}
