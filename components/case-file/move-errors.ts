import type { FieldError } from '#components/form/error-summary.tsx'
import type { Move } from '#domain/case-file/move.ts'
import type { Locale } from '#domain/locale.ts'
import { type Translate, translator } from '#i18n/translate.ts'

type RefusedForm = {
  readonly problems: readonly { readonly field: string; readonly code: string }[]
  readonly reason: string | null
}

/**
 * Why a move of the resident was refused, at the field where it can be put right; at what they can do now where the
 * move is not possible any more.
 */
export function moveErrors(
  locale: Locale,
  move: Move | null,
  state: RefusedForm | null,
  isPossible: boolean,
): FieldError[] {
  const t = translator(locale)
  if (!move || !state) return []
  const reason = state.reason
    ? [{ id: isPossible ? `${move}-text` : 'now', message: reasonWords(t, state.reason) }]
    : []
  if (!isPossible) return reason
  return [
    ...reason,
    ...state.problems.map(({ field, code }) => ({
      id: `${move}-${field}`,
      message: problemWords(t, field, code),
    })),
  ]
}

const REASONS = [
  'others-joined',
  'window-passed',
  'answered-in-review',
  'already-rated',
  'already-confirmed',
  'no-helper',
] as const

function reasonWords(t: Translate, reason: string): string {
  const known = REASONS.find((one) => one === reason)
  return known ? t(`track.reason.${known}`) : t('track.problem.reason')
}

function problemWords(t: Translate, field: string, code: string): string {
  if (code === 'too-long') return t('track.problem.tooLong')
  const item = /^text-(\d+)$/.exec(field)
  return item
    ? t('progress.answer.missing', { number: Number(item[1]) })
    : t(`track.problem.${fieldKey(field)}`)
}

function fieldKey(field: string): 'text' | 'sure' | 'solved' | 'manner' {
  return field === 'sure' || field === 'solved' || field === 'manner' ? field : 'text'
}
