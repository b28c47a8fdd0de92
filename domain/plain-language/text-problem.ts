import type { Locale } from '#domain/locale.ts'

export type TextProblemCode =
  | 'grade-too-high'
  | 'mean-grade-too-high'
  | 'sentence-too-long'
  | 'mean-sentence-too-long'
  | 'too-many-long-sentences'
  | 'officialese'
  | 'number-missing'
  | 'wrong-weekday'
  | 'sections-differ'
  | 'limits-missing'
  | 'mark-missing'
  | 'mark-unknown'
  | 'mark-differs'

/**
 * One thing wrong with a text. `line` counts from 1 in the text of `locale`; `found` is what was measured or the
 * words in question; `limit` is the most that is allowed, where there is a limit.
 */
export type TextProblem = {
  readonly code: TextProblemCode
  readonly locale: Locale
  readonly line: number
  readonly found: number | string
  readonly limit?: number
}

/** To one decimal place, upward, so that a measure shown never equals a limit that it broke. */
export function roundedUp(measure: number): number {
  return Math.ceil(measure * 10 - 1e-9) / 10
}
