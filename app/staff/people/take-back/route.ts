import { answering, ERRORS, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { translator } from '#i18n/translate.ts'
import { keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { takeBack } from '#usecases/people/take-back.ts'

export const GET = toPageOf
const PAGE = '/staff/people'

/** Takes back the case files that were chosen; not before the absence is over. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const { absence, reference } = await readForm(request)
      const open = await hall()
      const taken = await takeBack(open, actor, {
        absenceId: absence?.[0] ?? '',
        references: reference ?? [],
        text: translator(actor.locale)('people.back.note'),
      })
      if (!taken.ok) {
        const problems = [{ field: 'own-title', code: taken.reason }]
        await keepFormState(open, (await readStaffSession()) ?? '', PAGE, { raw: {}, problems, reason: null })
        return seeOther(PAGE + ERRORS)
      }
      return seeOther(`${PAGE}?done=back&moved=${taken.moved}&failed=${taken.failed}`)
    }),
  )
}
