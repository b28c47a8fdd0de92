import { answering, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { BULK_ACTS } from '#domain/desk/bulk.ts'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { Refusal } from '#domain/refusal.ts'
import { startBulk } from '#usecases/desk/bulk-run.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Takes the lines that were chosen in a list to the page that shows what can be done with them. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff('/staff', async (actor) => {
      const fields = await readForm(request)
      const act = BULK_ACTS.find((one) => one === fields.act?.[0])
      if (!act) throw new Refusal('bad-request')
      const started = await startBulk(await hall(), actor, { act, references: fields.case ?? [] })
      if (started.ok) return seeOther(`/staff/bulk/${started.id}`)
      const back = ownStaffPath(fields.back?.[0]) ?? '/staff'
      return seeOther(`${back}${back.includes('?') ? '&' : '?'}bulk=${started.reason}`)
    }),
  )
}
