import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { untagCaseFile } from '#usecases/desk/tags.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Takes a tag off a case file. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answering(() => {
    const page = `/staff/cases/${plainPart(reference)}`
    return asStaff(page, async (actor) => {
      await untagCaseFile(await hall(), actor, reference, (await readForm(request)).tag?.[0] ?? '')
      return seeOther(page)
    })
  })
}
