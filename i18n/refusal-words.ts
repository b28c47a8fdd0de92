import { MOST_AT_ONCE, MOST_FILE_BYTES } from '#domain/attachment/limits.ts'
import { formatSize } from './numbers.ts'
import type { Translate } from './translate.ts'

/** What is wrong at a field, or why a whole move is refused, as a code; with what its sentence takes. */
export type RefusalCode = {
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>> | undefined
}

/** The sentence that staff read at a field; a general one for a code without a sentence of its own. */
export function staffProblem(t: Translate, { code, values }: RefusalCode): string {
  return staffSentence(t, { code, values }, 'problem') ?? t('move.problem.other')
}

/** The sentence that staff read where a whole move was refused. */
export function staffRefusal(t: Translate, code: string): string {
  return staffSentence(t, { code }, 'refused') ?? t('move.refused.other')
}

/** The sentence that whoever holds the receipt reads where their move was refused. */
export function residentRefusal(t: Translate, refusal: RefusalCode): string {
  return firstOf(t, placesForResident(refusal.code), valuesOf(t, refusal)) ?? t('track.problem.reason')
}

/** Has a code a sentence of its own, so that nobody reads the general one? */
export function isSaid(t: Translate, code: string, to: 'staff' | 'resident'): boolean {
  const places = to === 'resident' ? placesForResident(code) : placesOf(code, 'refused')
  return places.some((key) => t.has(key as never))
}

function staffSentence(t: Translate, refusal: RefusalCode, first: 'refused' | 'problem'): string | undefined {
  return firstOf(t, placesOf(refusal.code, first), valuesOf(t, refusal))
}

/** What the sentences take: the open fields of a template, or what the sender called the file, and its limits. */
function valuesOf(t: Translate, { values }: RefusalCode): Record<string, string> {
  return {
    open: `${values?.open ?? ''}`,
    name: `${values?.name ?? ''}` || t('attach.nameless'),
    size: formatSize(MOST_FILE_BYTES),
    max: `${MOST_AT_ONCE}`,
  }
}

function placesForResident(code: string): string[] {
  return [`track.reason.${code}`, `attach.refused.${code}`]
}

/** The same code may come from a field and from a whole form: one sentence is enough where there is only one. */
function placesOf(code: string, first: 'refused' | 'problem'): string[] {
  const ofMoves = [`move.problem.${code}`, `move.refused.${code}`]
  return [
    `work.refused.${code}`,
    `visit.refused.${code}`,
    `notice.refused.${code}`,
    `attach.refused.${code}`,
    ...(first === 'problem' ? ofMoves : ofMoves.toReversed()),
  ]
}

function firstOf(t: Translate, keys: readonly string[], values: Record<string, string>): string | undefined {
  const key = keys.find((one) => t.has(one as never))
  // Which key it is shows only at run time: the compiler cannot know that it exists and what it takes.
  return key && (t as (key: string, values: Record<string, string>) => string)(key, values)
}
