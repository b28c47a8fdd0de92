import type { ReactNode } from 'react'
import { FigureTable } from '#components/chart/figure-table.tsx'
import { shareWords } from '#components/chart/share-words.ts'
import type { Locale } from '#domain/locale.ts'
import { type Sums, totalIn } from '#domain/measure/counts.ts'
import { onTimeOf } from '#domain/measure/read-measures.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'
import { daysCell } from './figure-words.ts'

export type BreakdownRow = {
  readonly id: string
  readonly name: ReactNode
  /** The figures of each measure may leave out other people, so each has its own sums. */
  readonly received: Sums
  readonly onTime: Sums
  readonly first: Sums
  readonly full: Sums
  /** More cells at the end, as the head names them. */
  readonly more?: readonly ReactNode[]
}

type BreakdownTableProps = {
  locale: Locale
  caption: string
  by: 'unit' | 'service' | 'area' | 'month'
  rows: readonly BreakdownRow[]
  moreHead?: readonly string[]
}

/** The main figures row by row: received, deadlines kept, first and full answer in working days. */
export function BreakdownTable({ locale, caption, by, rows, moreHead = [] }: BreakdownTableProps) {
  const t = translator(locale)
  const head = [
    by,
    'received',
    'deadlines',
    'kept',
    'share',
    'firstHalf',
    'firstMost',
    'fullHalf',
    'fullMost',
  ] as const
  return (
    <FigureTable
      caption={caption}
      head={[...head.map((key) => t(`measure.table.${key}`)), ...moreHead]}
      rows={rows.map((row) => ({
        id: row.id,
        name: row.name,
        cells: [...cellsOf(locale, row), ...(row.more ?? [])],
      }))}
    />
  )
}

function cellsOf(locale: Locale, { received, onTime, first, full }: BreakdownRow): ReactNode[] {
  const { n, hits, share } = onTimeOf(onTime)
  return [
    formatNumber(totalIn(received, 'received'), locale),
    formatNumber(n, locale),
    formatNumber(hits, locale),
    share === null ? '–' : shareWords(share, locale),
    daysCell(first, 'first-response-working-days', 0.5, locale),
    daysCell(first, 'first-response-working-days', 0.9, locale),
    daysCell(full, 'resolution-working-days', 0.5, locale),
    daysCell(full, 'resolution-working-days', 0.9, locale),
  ]
}

/** A row whose figures all come from the same sums. */
export function rowOfSums(
  id: string,
  name: ReactNode,
  sums: Sums,
  more?: readonly ReactNode[],
): BreakdownRow {
  return { id, name, received: sums, onTime: sums, first: sums, full: sums, ...(more && { more }) }
}
