import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { hall } from '#usecases/hall.ts'
import { handOverCaseload } from '#usecases/queue/hand-over-caseload.ts'

export const GET = toPageOf
const PAGE = '/staff/people'

/** Hands the case files that somebody who is away or gone has of one unit over to a colleague. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const fields = await readForm(request)
      const [fromId = '', toId = '', unit = ''] = [fields.from?.[0], fields.to?.[0], fields.unit?.[0]]
      if (fromId === '' || toId === '' || fromId === toId)
        return seeOther(`${PAGE}?nobody=${encodeURIComponent(`${fromId}-${unit}`)}${ERRORS}`)
      const input = { fromId, toId, text: '', key: keyOf(fields), ...(unit !== '' && { unitId: unit }) }
      const { moved, failed } = await handOverCaseload(await hall(), actor, input)
      return seeOther(`${PAGE}?done=handed&moved=${moved}&failed=${failed.length}`)
    }),
  )
}
