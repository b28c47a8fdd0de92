import { readBrowser } from '#app/http/browser.ts'
import { answering, readForm, seeOther } from '#app/http/form.ts'
import { hall } from '#usecases/hall.ts'
import { openPart } from '#usecases/track/open-part.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; reference: string }> }

/** Opens a part of a case file for whoever holds the receipt of the whole. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, reference } = await params
    const part = (await readForm(request)).part?.[0] ?? ''
    const opened = await openPart(await hall(), await readBrowser(), reference, part)
    return seeOther(`/${locale}/cases/${opened}`)
  })
}
