import { answering, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { takeBack } from '#usecases/people/take-back.ts'

export const GET = toPageOf
const PAGE = '/staff/people'

/** Takes back the case files that were chosen. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const { absence, reference } = await readForm(request)
      const { moved, failed } = await takeBack(await hall(), actor, {
        absenceId: absence?.[0] ?? '',
        references: reference ?? [],
        text: translator(actor.locale)('people.back.note'),
      })
      return seeOther(`${PAGE}?done=back&moved=${moved}&failed=${failed}`)
    }),
  )
}
