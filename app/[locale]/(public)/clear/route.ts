import { forgetBrowser, readBrowser } from '#app/http/browser.ts'
import { answering, readForm, seeOther } from '#app/http/form.ts'
import { clearComputer } from '#usecases/browser/clear-computer.ts'
import { hall } from '#usecases/hall.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

/** Removes everything of a person from this browser, its stores and caches as well. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return answering(async () => {
    const { locale } = await params
    await readForm(request)
    await clearComputer(await hall(), await readBrowser())
    await forgetBrowser()
    const response = seeOther(`/${locale}/cleared`)
    response.headers.set('clear-site-data', '"cache", "cookies", "storage"')
    return response
  })
}
