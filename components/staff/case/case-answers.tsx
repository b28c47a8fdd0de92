import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { SummaryList } from '#components/page/summary-list.tsx'
import { wordsIn } from '#domain/locale.ts'
import type { Reader } from './case-view.ts'

const ON_TOP = ['adjustments', 'reach']

/** What was answered, question by question, as far as the reader may see it. */
export function CaseAnswers({ reader }: { reader: Reader }) {
  const { locale, t, caseFile } = reader
  const { service, answers, withheld, town } = caseFile
  const rows = service.questions.flatMap((question) => {
    const answer = answers[question.id]
    if (question.standard && ON_TOP.includes(question.id)) return []
    if (withheld.includes(question.id)) {
      return [
        {
          id: `answer-${question.id}`,
          label: wordsIn(question.title, locale),
          value: <span className="soft">{t('staff.case.withheld')}</span>,
        },
      ]
    }
    if (!answer || answer.type === 'skipped') return []
    return [
      {
        id: `answer-${question.id}`,
        label: wordsIn(question.title, locale),
        value: (
          <AnswerWords key="answer" locale={locale} question={question} answer={answer} areas={town.areas} />
        ),
      },
    ]
  })
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('staff.case.asked')}</h2>
      <SummaryList locale={locale} rows={rows} />
    </section>
  )
}
