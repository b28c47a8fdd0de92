import { z } from 'zod'
import { line, narrow } from './clean.ts'
import { isoDate, readDate } from './date-text.ts'
import { baseSchema, defineKind, given, type ParseContext, problem, type RawFields } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('date'),
  mayBeFuture: z.boolean().default(false),
  /** Accepts a month or a year alone: people often know no more. */
  mayBeRough: z.boolean().default(false),
  earliest: z.iso.date().default('1900-01-01'),
})

/** `date` is `YYYY-MM-DD`, and for a rough date `YYYY-MM` or `YYYY`. */
export type DateAnswer = { type: 'date'; date: string }

/** A date typed in one field `<id>` in any usual order, or in `<id>.day`, `<id>.month` and `<id>.year`. */
export const dateQuestion = defineKind({
  schema,
  parse(question, raw, context) {
    const text = narrow(line(raw, question.id)) || joinedParts(question.id, raw)
    if (text === '') return null
    const parts = readDate(text)
    const date = parts && isoDate(parts)
    if (!date || (date.length < 10 && !question.mayBeRough)) return problem(question.id, 'not-a-date')
    return within(question, date, context)
  },
  format: (_, answer: DateAnswer) => [{ kind: 'date', value: answer.date }],
})

function within(question: z.infer<typeof schema>, date: string, context: ParseContext) {
  const cut = (day: string) => day.slice(0, date.length)
  if (date < cut(question.earliest)) {
    return problem(question.id, 'date-too-early', { earliest: question.earliest })
  }
  if (!question.mayBeFuture && date > cut(context.today)) return problem(question.id, 'date-in-future')
  return given<DateAnswer>({ type: 'date', date })
}

function joinedParts(id: string, raw: RawFields): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => narrow(line(raw, `${id}.${part}`)))
  return [year, month, day].filter((part) => part !== '').join('-')
}
