import type { ReactNode } from 'react'
import { CheckboxList } from '#components/form/checkbox-list.tsx'
import type { Question, QuestionOf, QuestionType } from '#domain/service/question/register.ts'
import { translator } from '#i18n/translate.ts'
import { ChoiceQuestion, ChoicesQuestion } from './choice-questions.tsx'
import { HelperQuestion } from './helper-question.tsx'
import { HouseholdQuestion } from './household-question.tsx'
import { LineQuestion, LongTextQuestion } from './line-questions.tsx'
import { AddressQuestion, AreaQuestion } from './place-questions.tsx'
import type { QuestionProps } from './question-props.ts'
import { ReachQuestion } from './reach-question.tsx'

type Component<T extends QuestionType> = (props: QuestionProps<T>) => ReactNode

/** How each kind of question looks, complete by type. */
const COMPONENTS: { readonly [T in QuestionType]: Component<T> } = {
  text: LineQuestion,
  'long-text': LongTextQuestion,
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  date: LineQuestion,
  number: LineQuestion,
  money: LineQuestion,
  phone: LineQuestion,
  'identity-number': LineQuestion,
  area: AreaQuestion,
  address: AddressQuestion,
  name: LineQuestion,
  household: HouseholdQuestion,
  reach: ReachQuestion,
  helper: HelperQuestion,
}

type QuestionFieldsProps = Omit<QuestionProps<QuestionType>, 'question'> & { readonly question: Question }

/** The fields of one question, with "I don't know" and "I don't have one" where it allows them. */
export function QuestionFields({ question, ...props }: QuestionFieldsProps) {
  // The table pairs each type with its own component; TypeScript cannot follow that pairing through an index.
  const Fields = COMPONENTS[question.type] as Component<QuestionType>
  return (
    <>
      <Fields {...props} question={question as QuestionOf<QuestionType>} />
      <OtherAnswer {...props} question={question} mark="unknown" />
      <OtherAnswer {...props} question={question} mark="none" />
    </>
  )
}

function OtherAnswer({ locale, question, raw, mark }: QuestionFieldsProps & { mark: 'unknown' | 'none' }) {
  if (!(mark === 'unknown' ? question.mayBeUnknown : question.mayBeNone)) return null
  const t = translator(locale)
  const name = `${question.id}.${mark}`
  return (
    <CheckboxList
      locale={locale}
      id={name}
      label={t('question.otherAnswer')}
      name={name}
      values={raw[name]}
      options={[{ value: 'yes', label: t(`question.term.${mark}`) }]}
    />
  )
}
