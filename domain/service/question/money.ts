import { z } from 'zod'
import { line, narrow } from './clean.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('money'),
  /** The largest amount that makes sense, in yuan. */
  max: z.int().min(1).max(100_000_000).default(10_000_000),
})

/** Integer fen. */
export type MoneyAnswer = { type: 'money'; fen: number }

const written =
  /^(?:rmb|cny|[¥￥])?\s*(?<yuan>\d{1,3}(?:[,\s]\d{3})+|\d+)(?:\.(?<part>\d+))?\s*(?<wan>万)?\s*(?:元|块|块钱|圆|yuan|rmb|cny)?$/iu

/** An amount of yuan: 1850, 1,850.50, ￥1850, 1850元, 1.5万. */
export const moneyQuestion = defineKind({
  schema,
  parse(question, raw) {
    const text = narrow(line(raw, question.id))
    if (text === '') return null
    const fen = fenOf(text)
    if (fen === null) return problem(question.id, 'not-money')
    if (fen > question.max * 100) return problem(question.id, 'too-large', { max: question.max })
    return given<MoneyAnswer>({ type: 'money', fen })
  },
  format: (_, answer: MoneyAnswer) => [{ kind: 'money', fen: answer.fen }],
})

/** Integer fen of an amount as people write it; null where it is none. */
export function fenOf(text: string): number | null {
  const groups = written.exec(text)?.groups
  if (!groups?.yuan) return null
  const places = groups.wan ? 6 : 2
  const part = groups.part ?? ''
  if (part.length > places) return null
  return Number(groups.yuan.replace(/[,\s]/g, '') + part.padEnd(places, '0'))
}
