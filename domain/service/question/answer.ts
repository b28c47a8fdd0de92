import type { AddressAnswer } from './address.ts'
import type { AreaAnswer } from './area.ts'
import type { ChoiceAnswer } from './choice.ts'
import type { ChoicesAnswer } from './choices.ts'
import { isTicked, line } from './clean.ts'
import type { DateAnswer } from './date.ts'
import type { HelperAnswer } from './helper.ts'
import type { HouseholdAnswer } from './household.ts'
import type { IdentityNumberAnswer } from './identity-number.ts'
import {
  type AnswerPart,
  type ParseContext,
  type Parsed,
  type Problem,
  problem,
  type RawFields,
} from './kind.ts'
import type { LongTextAnswer } from './long-text.ts'
import type { MoneyAnswer } from './money.ts'
import type { NameAnswer } from './name.ts'
import type { NumberAnswer } from './number.ts'
import type { PhoneAnswer } from './phone.ts'
import type { ReachAnswer } from './reach.ts'
import { type Question, questionKinds } from './register.ts'
import type { TextAnswer } from './text.ts'

/** An answer in the words of its kind; what is stored with a case file, sealed. */
export type GivenAnswer =
  | TextAnswer
  | LongTextAnswer
  | ChoiceAnswer
  | ChoicesAnswer
  | DateAnswer
  | NumberAnswer
  | MoneyAnswer
  | PhoneAnswer
  | IdentityNumberAnswer
  | AreaAnswer
  | AddressAnswer
  | NameAnswer
  | HouseholdAnswer
  | ReachAnswer
  | HelperAnswer

/** "I don't know", "I don't have one", and an optional question that was left empty. */
export type Answer = GivenAnswer | { type: 'unknown' } | { type: 'none' } | { type: 'skipped' }

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>

export type ParseResult = { ok: true; answer: Answer } | { ok: false; problems: Problem[] }

/** Values of a radio button that say "I don't know" and "I don't have one". */
export const UNKNOWN = '?unknown'
export const NONE = '?none'

/**
 * Reads the answer to one question from the fields of its page. What was typed wins over a ticked "I don't know"
 * (`<id>.unknown`, or the value `?unknown`) and "I don't have one" (`<id>.none`, `?none`), unless it cannot be read.
 */
export function parseAnswer(question: Question, raw: RawFields, context: ParseContext): ParseResult {
  const special = specialAnswer(question, raw)
  const marker = [UNKNOWN, NONE].includes(line(raw, question.id))
  const parsed = marker && special ? null : kindOf(question).parse(question, raw, context)
  if (parsed?.ok) return parsed
  if (special) return { ok: true, answer: special }
  if (parsed) return parsed
  if (question.optional) return { ok: true, answer: { type: 'skipped' } }
  return problem(question.id, 'required')
}

/** What the check-answers page and the case page show of an answer. */
export function formatAnswer(question: Question, answer: Answer): AnswerPart[] {
  if (answer.type === 'unknown' || answer.type === 'none' || answer.type === 'skipped') {
    return [{ kind: 'term', term: answer.type }]
  }
  return answer.type === question.type ? kindOf(question).format(question, answer) : []
}

/** "I don't know" or "I don't have one", where the question takes it and it was ticked. */
export function specialAnswer(question: Question, raw: RawFields): Answer | null {
  const value = line(raw, question.id)
  if (question.mayBeUnknown && (value === UNKNOWN || isTicked(raw, `${question.id}.unknown`))) {
    return { type: 'unknown' }
  }
  if (question.mayBeNone && (value === NONE || isTicked(raw, `${question.id}.none`))) return { type: 'none' }
  return null
}

type AnyKind = {
  parse: (question: Question, raw: RawFields, context: ParseContext) => Parsed<GivenAnswer>
  format: (question: Question, answer: GivenAnswer) => AnswerPart[]
}

// The register pairs each type with its own kind; TypeScript cannot follow that pairing through an index.
function kindOf(question: Question): AnyKind {
  return questionKinds[question.type] as unknown as AnyKind
}

export type { AnswerPart }
