import { answering, readForm } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { queueKeysCookie } from '#app/http/queue-keys.ts'
import { asStaff } from '#app/http/staff.ts'

export const GET = toPageOf
const PAGE = '/staff/keys'

/** Turns the keyboard shortcuts of this browser on or off. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async () => {
      const isOn = (await readForm(request)).keys?.[0] === 'on'
      const headers = { location: PAGE, 'cache-control': 'no-store', 'set-cookie': queueKeysCookie(isOn) }
      return new Response(null, { status: 303, headers })
    }),
  )
}
