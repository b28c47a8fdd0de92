import { Choice, type ChoiceOption, choiceId } from './choice.tsx'
import { FieldGroup, type FieldWords } from './field.tsx'

type RadioListProps = FieldWords & { name: string; value?: string; options: readonly ChoiceOption[] }

export function RadioList({ name, value, options, ...words }: RadioListProps) {
  return (
    <FieldGroup {...words}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          locale={words.locale}
          type="radio"
          id={choiceId(words.id, index)}
          name={name}
          option={option}
          isChosen={option.value === value}
        />
      ))}
    </FieldGroup>
  )
}
