import { answering, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { forgetTyped, keepTyped } from '#app/http/refused.ts'
import { asStaff } from '#app/http/staff.ts'
import { wishDigest } from '#usecases/desk/digest.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf
const PAGE = '/staff/account'
const FORM = `${PAGE}/digest`

/** Keeps whether somebody wants the mail in the morning, and where it goes. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const wish = { wants: fields.wants?.[0] === 'yes', address: fields.address?.[0] ?? '' }
      const isKept = await wishDigest(await hall(), actor, wish)
      if (isKept) await forgetTyped(FORM)
      else await keepTyped(FORM, fields)
      return seeOther(`${PAGE}?digest=${isKept ? 'kept' : 'wrong'}#digest`)
    }),
  )
}
