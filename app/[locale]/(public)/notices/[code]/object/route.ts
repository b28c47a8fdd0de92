import { ensureBrowser } from '#app/http/browser.ts'
import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { hall } from '#usecases/hall.ts'
import { startObjection } from '#usecases/notice/start-objection.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; code: string }> }

/** Begins an objection to the notice. Where none is up any more, the answer is the page that says so. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, ...parts } = await params
    const code = plainPart(parts.code)
    const shared = (await readForm(request)).shared?.[0] === 'yes'
    const next = await startObjection(await hall(), await ensureBrowser(shared), { code, shared })
    return seeOther(`/${locale}/services/${OBJECTION_SERVICE}/${next ?? 'check'}`)
  })
}
