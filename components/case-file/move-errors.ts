import type { FieldError } from '#components/form/error-summary.tsx'
import type { Move } from '#domain/case-file/move.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type RefusedForm = {
  readonly problems: readonly { readonly field: string; readonly code: string }[]
  readonly reason: string | null
}

/** Why a move of the resident was refused, at the field where it can be put right. */
export function moveErrors(locale: Locale, move: Move, state: RefusedForm | null): FieldError[] {
  const t = translator(locale)
  if (!state) return []
  const reason = state.reason ? [{ id: `${move}-text`, message: t('track.problem.reason') }] : []
  return [
    ...reason,
    ...state.problems.map(({ field, code }) => ({
      id: `${move}-${field}`,
      message: t(code === 'too-long' ? 'track.problem.tooLong' : `track.problem.${fieldKey(field)}`),
    })),
  ]
}

function fieldKey(field: string): 'text' | 'sure' | 'solved' | 'manner' {
  return field === 'sure' || field === 'solved' || field === 'manner' ? field : 'text'
}
