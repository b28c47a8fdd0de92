import { answering, ERRORS, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { planBulk } from '#usecases/desk/carry-out-bulk.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Keeps what is to be done with the case files of a run, and shows its effect. Nothing happens yet. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ run: string }> },
): Promise<Response> {
  const { run } = await params
  return answering(() => {
    const page = `/staff/bulk/${plainPart(run)}`
    return asStaff(page, async (actor) => {
      const fields = await readForm(request)
      const [handlerId = '', tag = '', en = '', zh = ''] = ['handler', 'tag', 'text-en', 'text-zh'].map(
        (name) => fields[name]?.[0] ?? '',
      )
      const planned = await planBulk(await hall(), actor, run, { handlerId, tag, texts: { en, zh } })
      return seeOther(planned.ok ? page : `${page}?wrong=${planned.field}${ERRORS}`)
    })
  })
}
