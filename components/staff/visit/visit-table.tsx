import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { type Reader, staffName } from '#components/staff/case/case-view.ts'
import { wordsIn } from '#domain/locale.ts'
import type { Question } from '#domain/service/question/register.ts'
import { isFact, type VisitFact } from '#domain/visit/fact.ts'
import type { VisitOnFile } from '#domain/visit/visits-on-file.ts'
import { formatShortDay } from '#i18n/dates.ts'

type VisitTableProps = { reader: Reader; visits: readonly VisitOnFile[] }

/** Fact by fact: what was told, and what each visit found, on what ground. Facts that are not for these eyes are counted. */
export function VisitTable({ reader, visits }: VisitTableProps) {
  const { t, locale, caseFile } = reader
  const found = new Set(visits.flatMap(({ record }) => record?.facts.map(({ question }) => question) ?? []))
  const facts = caseFile.service.questions.filter((question) => isFact(question) && found.has(question.id))
  const shown = facts.filter(({ id }) => !caseFile.withheld.includes(id))
  const caption = t('visit.case.table')
  return (
    <>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className="scroll" aria-label={caption} tabIndex={0}>
          <table className="list facts-found">
            <caption className="sr">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t('visit.case.fact')}</th>
                <th scope="col">{t('visit.case.claimed')}</th>
                {visits.map(({ visit, on }) => (
                  <th scope="col" key={visit}>
                    {t('visit.case.visitOn', { day: formatShortDay(on, locale) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((question) => (
                <FactRow key={question.id} reader={reader} question={question} visits={visits} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {facts.length > shown.length && (
        <p className="soft">{t('visit.case.hidden', { count: facts.length - shown.length })}</p>
      )}
      {visits.map((visit) => (
        <Around key={visit.visit} reader={reader} visit={visit} />
      ))}
    </>
  )
}

function FactRow({ reader, question, visits }: VisitTableProps & { question: Question }) {
  const { t, locale, caseFile } = reader
  const answer = caseFile.answers[question.id]
  return (
    <tr>
      <th scope="row">{wordsIn(question.title, locale)}</th>
      <td>
        {answer ? (
          <AnswerWords locale={locale} question={question} answer={answer} areas={caseFile.town.areas} />
        ) : (
          t('visit.field.nothingClaimed')
        )}
      </td>
      {visits.map(({ visit, record }) => {
        const fact = record?.facts.find((one) => one.question === question.id)
        return <td key={visit}>{fact ? <Found reader={reader} fact={fact} /> : t('visit.case.nothing')}</td>
      })}
    </tr>
  )
}

function Found({ reader: { t, locale }, fact }: { reader: Reader; fact: VisitFact }) {
  const evidence = fact.evidence.map((one) => t(`visit.evidence.${one}`)).join(locale === 'zh' ? '、' : ', ')
  return (
    <>
      <strong className={fact.finding === 'differs' ? 'late' : undefined}>
        {t(`visit.finding.${fact.finding}`)}
      </strong>
      {fact.words !== '' && <span className="typed block">{fact.words}</span>}
      {evidence !== '' && <span className="soft block">{evidence}</span>}
    </>
  )
}

/** Who went, whom they met and what neighbours said. */
function Around({ reader, visit }: { reader: Reader; visit: VisitOnFile }) {
  const { t, locale } = reader
  const { record } = visit
  const names = visit.staffIds.map((id) => staffName(reader, id)).join(locale === 'zh' ? '、' : ', ')
  const said = record && record.neighbours !== '' ? record : null
  const parts = [
    record?.text ?? '',
    record && record.met !== '' ? t('visit.case.met', { who: record.met }) : '',
    said && said.neighbour === '' ? t('visit.case.neighbours', { words: said.neighbours }) : '',
    said && said.neighbour !== ''
      ? t('visit.case.neighboursBy', { name: said.neighbour, words: said.neighbours })
      : '',
    record === null ? t('visit.case.erased') : '',
  ].filter((part) => part !== '')
  return (
    <p>
      <strong>{formatShortDay(visit.on, locale)}</strong> · {names}
      {parts.map((part) => (
        <span className="typed block" key={part}>
          {part}
        </span>
      ))}
    </p>
  )
}
