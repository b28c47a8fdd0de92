import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Option } from '#domain/service/question/options.ts'
import { translator } from '#i18n/translate.ts'
import { partWords, type QuestionProps, questionWords, typedIn } from './question-props.ts'

export function ChoiceQuestion(props: QuestionProps<'choice'>) {
  const { locale, question, raw } = props
  const options = question.choices.map((option) => optionWords(locale, question.id, option, raw))
  return (
    <RadioList
      {...questionWords(props)}
      name={question.id}
      value={typedIn(raw, question.id)}
      options={options}
    />
  )
}

export function ChoicesQuestion(props: QuestionProps<'choices'>) {
  const { locale, question, raw } = props
  const text = `${question.id}.text`
  const options = question.choices.map((option) => optionWords(locale, question.id, option, raw))
  return (
    <>
      <CheckboxList
        {...questionWords(props)}
        name={question.id}
        values={raw[question.id]}
        options={options}
      />
      {question.withText && (
        <TextInput
          {...partWords(props, text, translator(locale)('question.ownWords'))}
          name={text}
          value={typedIn(raw, text)}
          width="full"
        />
      )}
    </>
  )
}

function optionWords(locale: Locale, id: string, option: Option, raw: RawFields) {
  const field = `${id}.${option.value}`
  return {
    value: option.value,
    label: wordsIn(option.title, locale),
    hint: option.hint && wordsIn(option.hint, locale),
    reveal: option.choices && (
      <CheckboxList
        locale={locale}
        id={field}
        label={wordsIn(option.title, locale)}
        name={field}
        values={raw[field]}
        options={option.choices.map(({ value, title, hint }) => ({
          value,
          label: wordsIn(title, locale),
          hint: hint && wordsIn(hint, locale),
        }))}
      />
    ),
  }
}
