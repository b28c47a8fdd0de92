import { readBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, keyOf, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { isLocale } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import { fileDraft } from '#usecases/draft/file-draft.ts'
import { hall } from '#usecases/hall.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; slug: string }> }

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, ...parts } = await params
    const slug = plainPart(parts.slug)
    if (!isLocale(locale)) throw new Refusal('not-found')
    const fields = await readForm(request)
    const joins = fields.joins?.[0]
    const input = { slug, key: keyOf(fields), locale, ...(joins && { joins }) }
    const filed = await fileDraft(await hall(), await readBrowser(), input)
    if (filed.ok) return seeOther(`/${locale}/cases/${filed.reference}/receipt`)
    if (filed.reason === 'notice-over')
      return seeOther(`/${locale}/services/${slug}/${filed.question}?change=yes${ERRORS}`)
    const page = filed.reason === 'unanswered' ? filed.question : 'check'
    return seeOther(`/${locale}/services/${slug}/${page}`)
  })
}
