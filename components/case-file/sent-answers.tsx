import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { Details } from '#components/page/details.tsx'
import { SummaryList } from '#components/page/summary-list.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

/** What the person sent, question by question; closed until they want to see it. */
export function SentAnswers({ locale, tracking }: { locale: Locale; tracking: TrackingView }) {
  const { service, answers, town } = tracking
  const rows = service.questions.flatMap((question) => {
    const answer = answers[question.id]
    if (!answer || answer.type === 'skipped') return []
    return [
      {
        id: `sent-${question.id}`,
        label: wordsIn(question.title, locale),
        value: <AnswerWords locale={locale} question={question} answer={answer} areas={town.areas} />,
      },
    ]
  })
  if (rows.length === 0) return null
  return (
    <Details summary={translator(locale)('track.sent')}>
      <SummaryList locale={locale} rows={rows} />
    </Details>
  )
}
