import { answering, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { hall } from '#usecases/hall.ts'
import { endAbsence } from '#usecases/people/end-absence.ts'

export const GET = toPageOf
const PAGE = '/staff/people'

/** Ends an absence: from today on the person is here. */
export function POST(request: Request): Promise<Response> {
  return answering(() =>
    asStaff(PAGE, async (actor) => {
      const [absence = ''] = (await readForm(request)).absence ?? []
      await endAbsence(await hall(), actor, absence)
      return seeOther(`${PAGE}?done=ended`)
    }),
  )
}
