import type { Locale } from '../locale.ts'

/** What can be done to many case files at once. */
export const BULK_ACTS = ['take', 'assign', 'reply', 'tag'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/** At most this many case files at once: what one person can still look through. */
export const BULK_AT_MOST = 100

/** What is to be done, as it was typed. Each person is written to in the language of their case file. */
export type BulkInput = {
  readonly handlerId: string
  readonly tag: string
  readonly texts: Readonly<Record<Locale, string>>
}

export const NO_BULK_INPUT: BulkInput = { handlerId: '', tag: '', texts: { en: '', zh: '' } }

/** What became of one case file: `reason` is null where it went through. What is needed to take it back stands beside. */
export type BulkResult = {
  readonly reference: string
  readonly reason: string | null
  /** Who had it before; null for nobody. Only of an assignment. */
  readonly handlerBefore?: string | null
  /** The case file's last event after the move. */
  readonly version?: number
}
