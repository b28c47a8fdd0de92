import { answering, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { Refusal } from '#domain/refusal.ts'
import { renewCalendar, stopCalendar } from '#usecases/desk/due-calendar.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf
const PAGE = '/staff/account'

/** Makes a new secret address for one's calendar, or turns it off. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const act = (await readForm(request)).act?.[0]
      const session = (await readStaffSession()) ?? ''
      if (act === 'renew') await renewCalendar(await hall(), actor, session)
      else if (act === 'stop') await stopCalendar(await hall(), actor, session)
      else throw new Refusal('bad-request')
      return seeOther(`${PAGE}#calendar`)
    }),
  )
}
