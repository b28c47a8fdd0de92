import type { ComponentProps } from 'react'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import type { Question } from '#domain/service/question/register.ts'
import { type QuestionProps, questionWords, typedIn } from './question-props.ts'

type Look = Pick<ComponentProps<typeof TextInput>, 'width' | 'type' | 'inputMode' | 'autoComplete' | 'isCode'>

/** The questions that are answered on one line, and how that line looks. */
const LOOKS = {
  text: { width: 'full' },
  name: { autoComplete: 'name' },
  date: { width: 'medium' },
  number: { inputMode: 'decimal', width: 'short' },
  money: { inputMode: 'decimal', width: 'medium' },
  phone: { type: 'tel', autoComplete: 'tel', isCode: true },
  'identity-number': { isCode: true },
} as const satisfies Record<string, Look>

type LineType = keyof typeof LOOKS

export function LineQuestion<T extends LineType>(props: QuestionProps<T>) {
  const look: Look = LOOKS[(props.question as Question).type as LineType]
  return <TextInput {...questionWords(props)} {...fieldOf(props)} {...look} />
}

export function LongTextQuestion(props: QuestionProps<'long-text'>) {
  return <TextArea {...questionWords(props)} {...fieldOf(props)} rows={8} />
}

function fieldOf({
  question,
  raw,
}: Pick<QuestionProps<keyof typeof LOOKS | 'long-text'>, 'question' | 'raw'>) {
  return { name: question.id, value: typedIn(raw, question.id) }
}
