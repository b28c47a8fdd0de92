import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { forgetTyped, keepTyped } from '#app/http/refused.ts'
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
      const fields = await readForm(request)
      const tagged = await tagCaseFile(await hall(), actor, reference, fields.tag?.[0] ?? '')
      if (!tagged.ok) {
        await keepTyped(`${page}/tag`, fields)
        return seeOther(`${page}?tag=${tagged.reason}#new-tag`)
      }
      await forgetTyped(`${page}/tag`)
      return seeOther(page)
    })
  })
}
