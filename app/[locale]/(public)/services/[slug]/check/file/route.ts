import { readBrowser } from '#app/http/browser.ts'
import { answering, keyOf, plainPart, readForm, seeOther } from '#app/http/form.ts'
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
    const key = keyOf(await readForm(request))
    const filed = await fileDraft(await hall(), await readBrowser(), { slug, key, locale })
    if (filed.ok) return seeOther(`/${locale}/cases/${filed.reference}/receipt`)
    const page = filed.reason === 'unanswered' ? filed.question : 'check'
    return seeOther(`/${locale}/services/${slug}/${page}`)
  })
}
