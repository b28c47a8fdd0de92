import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type QuestionProps, questionWords, typedIn } from './question-props.ts'

export function TextQuestion(props: QuestionProps<'text'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      width="full"
    />
  )
}

export function LongTextQuestion(props: QuestionProps<'long-text'>) {
  return (
    <TextArea
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      rows={8}
    />
  )
}

export function NameQuestion(props: QuestionProps<'name'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      autoComplete="name"
    />
  )
}

export function DateQuestion(props: QuestionProps<'date'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      width="medium"
    />
  )
}

export function NumberQuestion(props: QuestionProps<'number'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      inputMode="decimal"
      width="short"
    />
  )
}

export function MoneyQuestion(props: QuestionProps<'money'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      inputMode="decimal"
      width="medium"
    />
  )
}

export function PhoneQuestion(props: QuestionProps<'phone'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      type="tel"
      autoComplete="tel"
      isCode
    />
  )
}

export function IdentityNumberQuestion(props: QuestionProps<'identity-number'>) {
  return (
    <TextInput
      {...questionWords(props)}
      name={props.question.id}
      value={typedIn(props.raw, props.question.id)}
      isCode
    />
  )
}
