import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { forgetTyped, keepTyped } from '#app/http/refused.ts'
import { asStaff } from '#app/http/staff.ts'
import { saveView } from '#usecases/desk/saved-views.ts'
import { hall } from '#usecases/hall.ts'
import { savingAgain } from '../../queue-address.ts'

export const GET = toPageOf
const PAGE = '/staff/views'
const FORM = `${PAGE}/save`

/** Keeps a list of the queue under a name; sent twice, once. A refused name stands in its form again, over its list. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const [name = '', query = '', unit = ''] = ['name', 'query', 'unit'].map(
        (one) => fields[one]?.[0] ?? '',
      )
      const input = { id: keyOf(fields), name, query, unitId: unit === '' ? null : unit }
      const saved = await saveView(await hall(), actor, input)
      if (saved.ok) {
        await forgetTyped(FORM)
        return seeOther(`${PAGE}?done=saved`)
      }
      await keepTyped(FORM, fields)
      return seeOther(savingAgain(query, saved.reason) + ERRORS)
    }),
  )
}
