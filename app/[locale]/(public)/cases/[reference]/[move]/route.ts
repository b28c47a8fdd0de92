import { readBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, keyOf, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { MOVES } from '#domain/case-file/move.ts'
import { Refusal } from '#domain/refusal.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { makeMove } from '#usecases/case-file/make-move.ts'
import { keyOfContent } from '#usecases/case-file/staff-receipt.ts'
import { hall } from '#usecases/hall.ts'
import { handNewCode } from '#usecases/track/hand-new-code.ts'
import { residentOf } from '#usecases/track/resident-of.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; reference: string; move: string }> }

/** A move of whoever holds the receipt. A session that ended is asked for the code again, and keeps what was typed. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, move: name, ...parts } = await params
    const raw = await readForm(request)
    const key = keyOfContent(keyOf(raw), raw)
    const move = MOVES.find((candidate) => candidate === name)
    if (!move) throw new Refusal('not-found')
    const open = await hall()
    const browser = await readBrowser()
    const holder = await residentOf(open, browser, parts.reference)
    const page = `/cases/${holder?.row.reference ?? plainPart(parts.reference)}`
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
      const { accessCode } = made.once
      if (accessCode) await handNewCode(open, browser!, holder, accessCode)
      if (move === 'end-helper') return seeOther(`/${locale}${page}/receipt`)
      return seeOther(`/${locale}${page}?done=${move}`)
    }
    const problems = 'problems' in made ? made.problems : []
    const reason = problems.length > 0 ? null : made.reason
    await keepFormState(open, browser!, `${page}/${move}`, { raw, problems, reason })
    return seeOther(`/${locale}${page}?form=${move}${ERRORS}`)
  })
}
