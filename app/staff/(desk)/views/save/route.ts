import { answering, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { saveView } from '#usecases/desk/saved-views.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf
const PAGE = '/staff/views'

/** Keeps a list of the queue under a name; sent twice, once. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const [name = '', query = '', unit = ''] = ['name', 'query', 'unit'].map(
        (one) => fields[one]?.[0] ?? '',
      )
      const input = { id: keyOf(fields), name, query, unitId: unit === '' ? null : unit }
      const saved = await saveView(await hall(), actor, input)
      return seeOther(saved.ok ? `${PAGE}?done=saved` : `${PAGE}?wrong=${saved.reason}`)
    }),
  )
}
