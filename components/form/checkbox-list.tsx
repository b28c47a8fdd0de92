import { Choice, type ChoiceOption, choiceId } from './choice.tsx'
import { FieldGroup, type FieldWords } from './field.tsx'

type CheckboxListProps = FieldWords & {
  name: string
  values?: readonly string[]
  options: readonly ChoiceOption[]
}

export function CheckboxList({ name, values = [], options, ...words }: CheckboxListProps) {
  return (
    <FieldGroup {...words}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          locale={words.locale}
          type="checkbox"
          id={choiceId(words.id, index)}
          name={name}
          option={option}
          isChosen={values.includes(option.value)}
        />
      ))}
    </FieldGroup>
  )
}
