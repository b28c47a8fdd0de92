import { readBrowser } from '#app/http/browser.ts'
import { answering, ERRORS, readForm, seeOther } from '#app/http/form.ts'
import { answerQuestion } from '#usecases/draft/answer-question.ts'
import { hall } from '#usecases/hall.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ locale: string; slug: string; question: string }> }

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { locale, slug, question } = await params
    const raw = await readForm(request)
    const isChange = raw.change?.[0] === 'yes'
    const answered = await answerQuestion(await hall(), await readBrowser(), {
      slug,
      question,
      raw,
      isChange,
    })
    const base = `/${locale}/services/${slug}`
    if (answered.ok) return seeOther(`${base}/${answered.next ?? 'check'}`)
    if (answered.reason === 'no-draft') return seeOther(`${base}/${question}`)
    return seeOther(`${base}/${question}${isChange ? '?change=yes' : ''}${ERRORS}`)
  })
}
