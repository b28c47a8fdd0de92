import type { Words } from '#domain/locale.ts'
import type { DayRow } from './proof.ts'

export type HolidaySpan = { readonly holiday: Words; readonly from: string; readonly to: string }

/** The holidays among the rows of a proof that kept days from counting, as spans of dates. */
export function holidaySpans(rows: readonly DayRow[]): HolidaySpan[] {
  const spans: HolidaySpan[] = []
  for (const { date, why, holiday } of rows) {
    if (why !== 'holiday' || !holiday) continue
    const last = spans.at(-1)
    if (last?.holiday.en === holiday.en) spans[spans.length - 1] = { ...last, to: date }
    else spans.push({ holiday, from: date, to: date })
  }
  return spans
}
