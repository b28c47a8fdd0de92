import { Choice, choiceId } from '#components/form/choice.tsx'
import { FieldGroup } from '#components/form/field.tsx'
import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { fieldProps, type MoveContext } from '#components/staff/move/move-context.ts'
import { wordsIn } from '#domain/locale.ts'
import type { Question } from '#domain/service/question/register.ts'
import { EVIDENCE, FACT_FINDINGS, factQuestions } from '#domain/visit/fact.ts'

/** One fact after the other: what was told, what was found, and what that rests on. */
export function FactFields({ context }: { context: MoveContext }) {
  const { t, caseFile } = context.reader
  const questions = factQuestions(caseFile.service, caseFile.answers)
  if (questions.length === 0) return null
  return (
    <>
      <h3>{t('visit.field.facts')}</h3>
      <p className="soft">{t('visit.field.factsHint')}</p>
      {questions.map((question) => (
        <FactField key={question.id} context={context} question={question} />
      ))}
    </>
  )
}

function FactField({ context, question }: { context: MoveContext; question: Question }) {
  const { t, locale, caseFile } = context.reader
  const finding = fieldProps(context, `finding-${question.id}`)
  const evidence = fieldProps(context, `evidence-${question.id}`)
  const ticked = context.raw[evidence.name] ?? []
  const answer = caseFile.answers[question.id]
  return (
    <div className="fact-field">
      <FieldGroup
        {...finding}
        label={wordsIn(question.title, locale)}
        hint={
          <>
            {t('visit.field.claimed')}
            {answer ? (
              <AnswerWords locale={locale} question={question} answer={answer} areas={caseFile.town.areas} />
            ) : (
              t('visit.field.nothingClaimed')
            )}
          </>
        }
      >
        <div className="in-a-row">
          {FACT_FINDINGS.map((value, i) => (
            <Choice
              key={value}
              locale={locale}
              type="radio"
              id={choiceId(finding.id, i)}
              name={finding.name}
              option={{ value, label: t(`visit.finding.${value}`) }}
              isChosen={finding.value === value}
            />
          ))}
        </div>
        <TextInput
          {...fieldProps(context, `found-${question.id}`)}
          label={t('visit.field.found')}
          width="full"
          isOptional
        />
        <FieldGroup {...evidence} label={t('visit.field.evidence')} isOptional>
          <div className="in-a-row">
            {EVIDENCE.map((value, i) => (
              <Choice
                key={value}
                locale={locale}
                type="checkbox"
                id={choiceId(evidence.id, i)}
                name={evidence.name}
                option={{ value, label: t(`visit.evidence.${value}`) }}
                isChosen={ticked.includes(value)}
              />
            ))}
          </div>
        </FieldGroup>
      </FieldGroup>
    </div>
  )
}
