import { answering, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { hall } from '#usecases/hall.ts'
import { handOverCaseload } from '#usecases/queue/hand-over-caseload.ts'

export const GET = toPageOf

/** Hands a whole caseload over. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff('/staff', async (actor) => {
      const fields = await readForm(request)
      const [fromId, toId, text] = ['from', 'to', 'text'].map((name) => fields[name]?.[0] ?? '')
      if (!fromId || !toId || fromId === toId) return seeOther('/staff?show=caseload-needed#caseload')
      const input = { fromId, toId, text: text ?? '', key: keyOf(fields) }
      const { moved, failed } = await handOverCaseload(await hall(), actor, input)
      return seeOther(`/staff?moved=${moved}&failed=${failed.length}`)
    }),
  )
}
