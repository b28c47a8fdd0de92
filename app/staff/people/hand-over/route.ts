import { answering, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { hall } from '#usecases/hall.ts'
import { handOverCaseload } from '#usecases/queue/hand-over-caseload.ts'

export const GET = toPageOf
const PAGE = '/staff/people'

/** Hands the case files of somebody who is away or gone over to a colleague. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const [fromId = '', toId = ''] = [fields.from?.[0], fields.to?.[0]]
      if (fromId === '' || toId === '' || fromId === toId) return seeOther(`${PAGE}#orphans`)
      const input = { fromId, toId, text: '', key: keyOf(fields) }
      const { moved, failed } = await handOverCaseload(await hall(), actor, input)
      return seeOther(`${PAGE}?done=handed&moved=${moved}&failed=${failed.length}`)
    }),
  )
}
