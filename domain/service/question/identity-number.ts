import { z } from 'zod'
import { line, narrow } from './clean.ts'
import { isoDate } from './date-text.ts'
import { baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({ type: z.literal('identity-number') })

export type IdentityNumberAnswer = { type: 'identity-number'; number: string }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
const formerResidenceCard = /^[A-Z]{3}\d{12}$/

/**
 * An identity number of 18 characters with its check character (GB 11643), which residence permits and permanent
 * residence cards share; or the former 15-character number of a permanent residence card. Spaces, dashes, full-width
 * characters and a lower-case x are fine.
 */
export const identityNumberQuestion = defineKind({
  schema,
  parse(question, raw) {
    const number = narrow(line(raw, question.id))
      .toUpperCase()
      .replace(/[\s\-–—.]/g, '')
    if (number === '') return null
    if (formerResidenceCard.test(number))
      return given<IdentityNumberAnswer>({ type: 'identity-number', number })
    if (!/^\d{17}[\dX]$/.test(number)) {
      return problem(question.id, 'identity-length', { length: [...number].length, needed: 18 })
    }
    if (!birthDateOf(number)) return problem(question.id, 'identity-date')
    if (number[17] !== checkCharacterOf(number)) return problem(question.id, 'identity-check')
    return given<IdentityNumberAnswer>({ type: 'identity-number', number })
  },
  format: (_, answer: IdentityNumberAnswer) => [{ kind: 'identity-number', value: answer.number }],
})

/** The check character that the first 17 digits ask for (ISO 7064, MOD 11-2). */
function checkCharacterOf(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return checkCharacters[sum % 11] ?? ''
}

function birthDateOf(number: string): string | null {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  return isoDate({ year: year ?? 0, month, day })
}
