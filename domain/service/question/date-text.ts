import { Temporal } from 'temporal-polyfill'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Year, month and day; a day or a month that was not said is undefined. */
type DateParts = { year: number; month: number | undefined; day: number | undefined }

const word = '(?<name>[a-z]{3,9})\\.?'
const patterns = [
  /^(?<year>\d{4})\s*年\s*(?:(?<month>\d{1,2})\s*月\s*(?:(?<day>\d{1,2})\s*[日号號]?)?)?(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?$/u,
  /^(?<year>\d{4})[-/.\s](?<month>\d{1,2})(?:[-/.\s](?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})$/,
  /^(?<first>\d{1,2})[-/.\s]+(?<second>\d{1,2})[-/.\s]+(?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/.\s](?<year>\d{4})$/,
  new RegExp(
    `^(?:[a-z]+day,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${word},?[\\s-]+(?<year>\\d{4})$`,
  ),
  new RegExp(`^${word}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})$`),
  new RegExp(`^${word},?\\s+(?<year>\\d{4})$`),
]

/**
 * Reads a date in any usual order: 2026-11-03, 2026年11月3日, 3/11/2026 (day first), 11/23/2026 (where only that is
 * possible), 3 Nov 2026, November 3, 2026, 2026年11月, 2026. The text is narrow and trimmed. Null where it is no date.
 */
export function readDate(text: string): DateParts | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text.toLowerCase())?.groups
    if (groups) return partsOf(groups)
  }
  return null
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null for a day or month that does not exist. */
export function isoDate({ year, month, day }: DateParts): string | null {
  if (year < 1 || year > 9999) return null
  const start = String(year).padStart(4, '0')
  if (month === undefined) return day === undefined ? start : null
  if (month < 1 || month > 12) return null
  const withMonth = `${start}-${String(month).padStart(2, '0')}`
  if (day === undefined) return withMonth
  if (day < 1 || day > daysIn(year, month)) return null
  return `${withMonth}-${String(day).padStart(2, '0')}`
}

function partsOf(groups: Record<string, string | undefined>): DateParts | null {
  const year = Number(groups.year)
  if (groups.name !== undefined) {
    const index = months.indexOf(groups.name.slice(0, 3))
    return index < 0 ? null : { year, month: index + 1, day: number(groups.day) }
  }
  if (groups.first !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.second)]
    return second > 12 ? { year, month: first, day: second } : { year, month: second, day: first }
  }
  return { year, month: number(groups.month), day: number(groups.day) }
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function daysIn(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
