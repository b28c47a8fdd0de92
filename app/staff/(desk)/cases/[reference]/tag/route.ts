import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { tagCaseFile } from '#usecases/desk/tags.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Puts a tag on a case file. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answering(() => {
    const page = `/staff/cases/${plainPart(reference)}`
    return asStaff(page, async (actor) => {
      const typed = (await readForm(request)).tag?.[0] ?? ''
      const tagged = await tagCaseFile(await hall(), actor, reference, typed)
      return seeOther(tagged.ok ? page : `${page}?tag=${tagged.reason}#new-tag`)
    })
  })
}
