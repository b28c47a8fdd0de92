import { createHash } from 'node:crypto'
import type { Words } from '#domain/locale.ts'

export const AMOUNT_SPANS = ['month', 'year', 'once'] as const
export type AmountSpan = (typeof AMOUNT_SPANS)[number]

/** All that a public notice says of somebody: nothing that is not here may be shown. */
export type NoticeContent = {
  /** Masked; null where the applicant is a child, whose name is never shown. */
  readonly name: string | null
  /** Who live together and get the help; null where it is for one person, or not known. */
  readonly people: number | null
  /** The kind of help, as the town's policy names it. */
  readonly help: Words
  /** Integer fen; null where the help is no sum of money. */
  readonly amount: { readonly fen: number; readonly span: AmountSpan } | null
  /** A level, or words on the amount; '' where there are none. */
  readonly more: string
  /** Community or village, and those above it by id; null where it is not known. */
  readonly areaId: string | null
}

/** Tells one content from another: a preview holds for exactly the words that were looked at. */
export function contentMark(content: NoticeContent): string {
  const { name, people, help, amount, more, areaId } = content
  const fixed = [
    name,
    people,
    help.en,
    help['zh-Hans'],
    amount?.fen ?? null,
    amount?.span ?? null,
    more,
    areaId,
  ]
  return createHash('sha256').update(JSON.stringify(fixed)).digest('base64url').slice(0, 22)
}
