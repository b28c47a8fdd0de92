import { readBrowser } from '#app/http/browser.ts'
import { answerFile } from '#app/http/file.ts'
import { answering, seeOther } from '#app/http/form.ts'
import { letterNumber } from '#app/http/letter.ts'
import { localeOf } from '#app/http/locale.ts'
import { openResidentFile } from '#usecases/attachment/open-file.ts'
import { hall } from '#usecases/hall.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

type Context = { params: Promise<{ locale: string; reference: string; number: string }> }

/** A file for whoever holds the receipt; everybody else is sent to where the code is asked for. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const locale = await localeOf(params)
  const { reference, number } = await params
  return answering(async () => {
    const open = await hall()
    const holder = await residentOf(open, await readBrowser(), reference)
    if (!holder) return seeOther(`/${locale}/cases/${encodeURIComponent(reference)}`)
    return answerFile(openResidentFile(open, holder.actor, holder.row, letterNumber(number)))
  })
}
