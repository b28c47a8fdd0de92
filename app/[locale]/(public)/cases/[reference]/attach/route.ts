import { readBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, keyOf, plainPart, seeOther } from '#app/http/form.ts'
import { withUpload } from '#app/http/upload.ts'
import { attachFiles, authorizeAttach } from '#usecases/attachment/attach-files.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; reference: string }> }

/** Files of whoever holds the receipt; those of anybody else are not even read. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, reference: typed } = await params
    const open = await hall()
    const browser = await readBrowser()
    const holder = await residentOf(open, browser, typed)
    if (!holder || browser === null) return seeOther(`/${locale}/cases/${plainPart(typed)}`)
    const { reference } = await authorizeAttach(open, holder.actor, holder.row.reference)
    const page = `/cases/${reference}`
    return withUpload(request, async ({ fields, sent }) => {
      const input = { reference, version: null, key: keyOf(fields), sent }
      const made = await attachFiles(open, holder.actor, input, fields)
      if (made.ok) {
        await dropFormState(open, browser, `${page}/attach`)
        return seeOther(`/${locale}${page}?done=attach`)
      }
      await keepFormState(open, browser, `${page}/attach`, { raw: fields, ...whyRefused(made) })
      return seeOther(`/${locale}${page}?form=attach${ERRORS}`)
    })
  })
}

function whyRefused(refused: Exclude<Awaited<ReturnType<typeof attachFiles>>, { ok: true }>) {
  if ('problems' in refused) return { problems: refused.problems, reason: null }
  const { reason } = refused
  if ('field' in refused && refused.field)
    return { problems: [{ field: refused.field, code: reason }], reason: null }
  return { problems: [], reason }
}
