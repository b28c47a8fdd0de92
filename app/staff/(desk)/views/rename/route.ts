import { answering, ERRORS, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { forgetTyped, keepTyped } from '#app/http/refused.ts'
import { asStaff } from '#app/http/staff.ts'
import { renameView } from '#usecases/desk/saved-views.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf
const PAGE = '/staff/views'
const FORM = `${PAGE}/rename`

/** Gives a saved list another name. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const [id = '', name = ''] = ['view', 'name'].map((one) => fields[one]?.[0] ?? '')
      const renamed = await renameView(await hall(), actor, id, name)
      if (renamed.ok) {
        await forgetTyped(FORM)
        return seeOther(`${PAGE}?done=renamed`)
      }
      await keepTyped(FORM, fields)
      return seeOther(`${PAGE}?wrong=${renamed.reason}${ERRORS}`)
    }),
  )
}
