import { readBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { keepFormState } from '#usecases/browser/form-state.ts'
import { answerQuestion } from '#usecases/draft/answer-question.ts'
import { hall } from '#usecases/hall.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; slug: string; question: string }> }

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, ...parts } = await params
    const [slug, question] = [plainPart(parts.slug), plainPart(parts.question)]
    const raw = await readForm(request)
    const isChange = raw.change?.[0] === 'yes'
    const [open, browser] = [await hall(), await readBrowser()]
    const answered = await answerQuestion(open, browser, { slug, question, raw, isChange })
    const base = `/${locale}/services/${slug}`
    if (answered.ok) return seeOther(`${base}/${answered.next ?? 'check'}`)
    if (answered.reason === 'refused')
      return seeOther(`${base}/${question}${isChange ? '?change=yes' : ''}${ERRORS}`)
    // The draft has ended: what was typed waits for the new one.
    const page = `/services/${slug}/${question}`
    if (browser) await keepFormState(open, browser, page, { raw, problems: [], reason: null })
    return seeOther(`/${locale}${page}`)
  })
}
