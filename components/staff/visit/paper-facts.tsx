import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { EVIDENCE, FACT_FINDINGS, factQuestions } from '#domain/visit/fact.ts'
import type { Translate } from '#i18n/translate.ts'
import { Tick } from './paper-parts.tsx'
import type { VisitView } from './visit-words.ts'

type PaperFactsProps = { t: Translate; locale: Locale; town: Town; visit: VisitView }

/** What to look at: the facts of this application, each with what was told. */
export function PaperFacts({ t, locale, town, visit }: PaperFactsProps) {
  const questions = factQuestions(visit.service, visit.answers)
  if (questions.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" aria-label={t('visit.paper.fact')} tabIndex={0}>
      <table className="sheet-facts">
        <thead>
          <tr>
            {(['fact', 'claimed', 'found', 'evidence'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`visit.paper.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.id}>
              <th scope="row">{wordsIn(question.title, locale)}</th>
              <td>
                <AnswerWords
                  locale={locale}
                  question={question}
                  answer={visit.answers[question.id]!}
                  areas={town.areas}
                />
              </td>
              <td>
                {FACT_FINDINGS.map((finding) => (
                  <Tick key={finding}>{t(`visit.finding.${finding}`)}</Tick>
                ))}
              </td>
              <td>
                {EVIDENCE.map((one) => (
                  <Tick key={one}>{t(`visit.evidence.${one}`)}</Tick>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
