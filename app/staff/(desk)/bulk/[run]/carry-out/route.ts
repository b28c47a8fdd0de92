import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { carryOutBulk } from '#usecases/desk/carry-out-bulk.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Does what the page of the run has shown; a second press does nothing more. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  const { run } = await params
  return answering(() => {
    const page = `/staff/bulk/${plainPart(run)}`
    return asStaff(page, async (actor) => {
      await readForm(request)
      await carryOutBulk(await hall(), actor, run)
      return seeOther(page)
    })
  })
}
