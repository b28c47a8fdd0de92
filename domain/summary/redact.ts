import type { Answers } from '../service/question/answer.ts'
import { narrow } from '../service/question/clean.ts'

const MASK = '***'
const PATTERNS = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /\d(?:[\s.\-–—_,/]?[\dXx]){6,}/g,
  /\d+\s*(?:单元|室)/gu,
  /\b(?:unit|room|flat|apartment|apt)\.?\s*(?:no\.?\s*)?\d+\w?/giu,
]

/**
 * The words of a text without what points to a person: mail addresses, long numbers, doors, and the names that the
 * case file knows. What is left has to be read by somebody: it is where a summary begins, not the summary.
 */
export function redact(text: string, names: readonly string[]): string {
  const known = names.filter((name) => [...name].length > 1).toSorted((a, b) => b.length - a.length)
  const named = known.reduce((rest, name) => rest.split(name).join(MASK), narrow(text))
  return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, MASK), named)
}

/** What the person wrote in their own words, in the order of the questions. */
export function ownWords(answers: Answers): string {
  return Object.values(answers)
    .flatMap((answer) => (answer.type === 'text' || answer.type === 'long-text' ? [answer.text] : []))
    .join('\n\n')
}
