import { ensureBrowser } from '#app/http/browser.ts'
import { answering, readForm, seeOther } from '#app/http/form.ts'
import { startDraft } from '#usecases/draft/start-draft.ts'
import { hall } from '#usecases/hall.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; slug: string }> }

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, slug } = await params
    const fields = await readForm(request)
    const shared = fields.shared?.[0] === 'yes'
    const browser = await ensureBrowser(shared)
    const next = await startDraft(await hall(), browser, slug, shared)
    return seeOther(`/${locale}/services/${slug}/${next ?? 'check'}`)
  })
}
