import { ensureBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, readForm, seeOther } from '#app/http/form.ts'
import { parseAccessCode } from '#domain/reference/access-code.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { openCaseFile } from '#usecases/track/open-case-file.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

const LONGEST_REFERENCE = 60

export function POST(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return answering(async () => {
    const { locale } = await params
    const raw = await readForm(request)
    const shared = raw.shared?.[0] === 'yes'
    const browser = await ensureBrowser(shared)
    const open = await hall()
    const back = /^\/cases\/[A-Za-z0-9-]{1,20}$/.exec(raw.back?.[0] ?? '')?.[0] ?? '/track'
    const opened = await openCaseFile(open, browser, {
      reference: raw.reference?.[0] ?? '',
      code: raw.code?.[0] ?? '',
      shared,
    })
    if (opened.ok) {
      await dropFormState(open, browser, back)
      return seeOther(`/${locale}/cases/${opened.reference}`)
    }
    await keepFormState(open, browser, back, {
      raw: { reference: [keptReference(raw.reference?.[0] ?? '')] },
      problems: [],
      reason: opened.reason,
    })
    return seeOther(`/${locale}${back}${ERRORS}`)
  })
}

/** What was typed as the reference, to be put right; not where it is an access code in the wrong field. */
function keptReference(typed: string): string {
  return parseAccessCode(typed) === null ? typed.slice(0, LONGEST_REFERENCE) : ''
}
