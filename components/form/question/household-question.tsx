import { FieldGroup } from '#components/form/field.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { RELATIONS } from '#domain/service/question/household.ts'
import { translator } from '#i18n/translate.ts'
import { partWords, type QuestionProps, questionWords, typedIn } from './question-props.ts'

const ROWS_AT_FIRST = 4

/** The people in the household: a few rows at first; filled ones and two empty ones when somebody comes back. */
export function HouseholdQuestion(props: QuestionProps<'household'>) {
  const { locale, question, raw } = props
  const t = translator(locale)
  const filled = Object.keys(raw).filter(
    (field) => /\.\d+\.name$/.test(field) && typedIn(raw, field) !== '',
  ).length
  const rows = Math.min(question.maxPeople, Math.max(ROWS_AT_FIRST, filled + 2))
  const relations = RELATIONS.map((relation) => ({
    value: relation,
    label: t(`question.term.relation.${relation}`),
  }))
  return (
    <FieldGroup {...questionWords(props)}>
      {Array.from({ length: rows }, (_, i) => `${question.id}.${i + 1}`).map((row, i) => (
        <fieldset className="person" key={row}>
          <legend>{t('question.person', { number: i + 1 })}</legend>
          <TextInput
            {...partWords(props, `${row}.name`, t('question.personName'))}
            name={`${row}.name`}
            value={typedIn(raw, `${row}.name`)}
          />
          <Select
            {...partWords(props, `${row}.relation`, t('question.personRelation'))}
            name={`${row}.relation`}
            value={typedIn(raw, `${row}.relation`)}
            emptyLabel={t('question.chooseOne')}
            options={relations}
          />
          <TextInput
            {...partWords(props, `${row}.age`, t('question.personAge'))}
            name={`${row}.age`}
            value={typedIn(raw, `${row}.age`)}
            inputMode="numeric"
            width="short"
          />
        </fieldset>
      ))}
    </FieldGroup>
  )
}
