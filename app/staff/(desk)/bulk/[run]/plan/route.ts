import { answering, ERRORS, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { forgetTyped, keepTyped } from '#app/http/refused.ts'
import { asStaff } from '#app/http/staff.ts'
import { planBulk } from '#usecases/desk/carry-out-bulk.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/**
 * Keeps what is to be done with the case files of a run, and shows its effect. Nothing happens yet. The button of the
 * replies to start from (`start`) comes here too: the form opens again with the reply after what was typed.
 */
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
      if (fields.start) {
        await keepTyped(`${page}/plan`, fields)
        const template = fields.template?.[0] ?? ''
        return seeOther(`${page}?${new URLSearchParams({ change: 'yes', template })}#text-zh`)
      }
      const planned = await planBulk(await hall(), actor, run, { handlerId, tag, texts: { en, zh } })
      if (!planned.ok) {
        await keepTyped(`${page}/plan`, fields)
        return seeOther(`${page}?wrong=${planned.field}${ERRORS}`)
      }
      await forgetTyped(`${page}/plan`)
      return seeOther(page)
    })
  })
}
