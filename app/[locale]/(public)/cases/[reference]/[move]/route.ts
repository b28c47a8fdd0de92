import { readBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { MOVES } from '#domain/case-file/move.ts'
import { Refusal } from '#domain/refusal.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { makeMove } from '#usecases/case-file/make-move.ts'
import { hall } from '#usecases/hall.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; reference: string; move: string }> }

/** A move of whoever holds the receipt. A session that ended is asked for the code again, and keeps what was typed. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, reference, move: name } = await params
    const raw = await readForm(request)
    const key = keyOf(raw)
    const move = MOVES.find((candidate) => candidate === name)
    if (!move) throw new Refusal('not-found')
    const open = await hall()
    const browser = await readBrowser()
    const page = `/cases/${reference}`
    const holder = await residentOf(open, browser, reference)
    if (!holder) {
      if (browser) await keepFormState(open, browser, `${page}/${move}`, { raw, problems: [], reason: null })
      return seeOther(`/${locale}${page}`)
    }
    const made = await makeMove(
      open,
      holder.actor,
      move,
      { reference: holder.row.reference, version: null, key },
      raw,
    )
    if (made.ok) {
      await dropFormState(open, browser, `${page}/${move}`)
      return seeOther(`/${locale}${page}?done=${move}`)
    }
    const problems = 'problems' in made ? made.problems : []
    await keepFormState(open, browser!, `${page}/${move}`, {
      raw,
      problems,
      reason: problems.length > 0 ? null : made.reason,
    })
    return seeOther(`/${locale}${page}?form=${move}${ERRORS}`)
  })
}
