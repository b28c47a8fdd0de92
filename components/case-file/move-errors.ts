import type { FieldError } from '#components/form/error-summary.tsx'
import type { Move } from '#domain/case-file/move.ts'
import type { Locale } from '#domain/locale.ts'
import { isSaid, residentRefusal } from '#i18n/refusal-words.ts'
import { type Translate, translator } from '#i18n/translate.ts'

type RefusedForm = {
  readonly problems: readonly {
    readonly field: string
    readonly code: string
    readonly values?: Readonly<Record<string, string | number>>
  }[]
  readonly reason: string | null
}

/**
 * Why a move of the resident was refused, at the field where it can be put right; at what they can do now where the
 * move is not possible any more.
 * @param firstField where the form begins; null where it is gone
 */
export function moveErrors(
  locale: Locale,
  move: Move | null,
  state: RefusedForm | null,
  firstField: string | null,
): FieldError[] {
  const t = translator(locale)
  if (!move || !state) return []
  const reason = state.reason
    ? [{ id: firstField ?? 'now', message: residentRefusal(t, { code: state.reason }) }]
    : []
  if (firstField === null) return reason
  return [
    ...reason,
    ...state.problems.map(({ field, code, values }) => ({
      id: `${move}-${field}`,
      message: isSaid(t, code, 'resident')
        ? residentRefusal(t, { code, values })
        : problemWords(t, field, code),
    })),
  ]
}

/** The field by which the form of a move begins; the form itself where it has none. */
export function firstFieldOf(move: Move, askedItems: number): string {
  if (move === 'answer' && askedItems > 1) return 'answer-text-1'
  return FIRST_FIELDS[move] ?? `${move}-text`
}

/** Of the forms that do not begin with words. */
const FIRST_FIELDS: Partial<Record<Move, string>> = {
  confirm: 'confirm-solved',
  rate: 'rate-manner',
  'agree-to-summary': 'agree-to-summary-agreed',
  'take-back-summary': 'take-back-summary',
  'end-helper': 'end-helper',
  attach: 'attach-files',
}

function problemWords(t: Translate, field: string, code: string): string {
  if (code === 'too-long') return t('track.problem.tooLong')
  const item = /^text-(\d+)$/.exec(field)
  return item
    ? t('progress.answer.missing', { number: Number(item[1]) })
    : t(`track.problem.${fieldKey(field)}`)
}

const FIELDS = ['text', 'sure', 'solved', 'manner', 'agreed'] as const

function fieldKey(field: string): (typeof FIELDS)[number] {
  return FIELDS.find((known) => known === field) ?? 'text'
}
