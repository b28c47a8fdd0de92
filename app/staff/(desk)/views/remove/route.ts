import { answering, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { removeView } from '#usecases/desk/saved-views.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf
const PAGE = '/staff/views'

/** Removes a saved list. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      await removeView(await hall(), actor, fields.view?.[0] ?? '')
      return seeOther(`${PAGE}?done=removed`)
    }),
  )
}
