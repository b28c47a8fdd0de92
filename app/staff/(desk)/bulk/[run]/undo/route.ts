import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { undoBulk } from '#usecases/desk/undo-bulk.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Takes back what was done to many case files. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  const { run } = await params
  return answering(() => {
    const page = `/staff/bulk/${plainPart(run)}`
    return asStaff(page, async (actor) => {
      await readForm(request)
      await undoBulk(await hall(), actor, run)
      return seeOther(page)
    })
  })
}
