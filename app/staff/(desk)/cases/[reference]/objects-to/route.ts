import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { forgetTyped, keepTyped } from '#app/http/refused.ts'
import { asStaff } from '#app/http/staff.ts'
import { hall } from '#usecases/hall.ts'
import { attachObjection } from '#usecases/notice/attach-objection.ts'

export const GET = toPageOf

/** Joins an objection that came without a code to the notice that it means. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answering(() => {
    const page = `/staff/cases/${plainPart(reference)}`
    return asStaff(page, async (actor) => {
      const code = ((await readForm(request)).code?.[0] ?? '').slice(0, 60)
      const attached = await attachObjection(await hall(), actor, { reference, code })
      if (!attached.ok) {
        await keepTyped(`${page}/objects-to`, { notice: [code] })
        return seeOther(`${page}?notice=${attached.reason}#notice-code`)
      }
      await forgetTyped(`${page}/objects-to`)
      return seeOther(page)
    })
  })
}
