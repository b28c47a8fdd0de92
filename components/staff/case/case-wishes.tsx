import { AnswerWords } from '#components/form/question/answer-words.tsx'
import type { Reader } from './case-view.ts'

/** How to reach the person and what to keep to: on top of the page, binding for everybody who works on it. */
export function CaseWishes({ reader }: { reader: Reader }) {
  const { locale, t, caseFile } = reader
  const { answers, service, town } = caseFile
  const questions = service.questions.filter(
    ({ id, standard }) => standard && (id === 'adjustments' || id === 'reach'),
  )
  const given = questions.flatMap((question) => {
    const answer = answers[question.id]
    return answer && answer.type !== 'skipped' ? [{ question, answer }] : []
  })
  const reach = answers.reach
  const hours = reach?.type === 'reach' ? reach.hours : undefined
  return (
    <section className="wishes" aria-labelledby="wishes">
      <h2 id="wishes">{t('staff.case.wishes')}</h2>
      {given.length === 0 && <p>{t('staff.case.noWishes')}</p>}
      {reach?.type === 'reach' && reach.neverCall && (
        <p>
          <strong>{t('staff.case.neverCall')}</strong>
        </p>
      )}
      {given.toReversed().map(({ question, answer }) => (
        <p key={question.id}>
          <AnswerWords locale={locale} question={question} answer={bare(answer)} areas={town.areas} />
        </p>
      ))}
      {hours && <p>{t('staff.case.safeHours', { hours })}</p>}
    </section>
  )
}

/** What stands in its own line is not said twice. */
function bare<A extends { type: string }>(answer: A): A {
  return answer.type === 'reach' ? { ...answer, neverCall: false, hours: undefined } : answer
}
