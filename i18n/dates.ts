import type { Locale } from '#domain/locale.ts'

const DAY_MS = 86_400_000

/** Writes a local date (`YYYY-MM-DD`) in full: "Friday 23 October 2026", "2026年10月23日（星期五）". */
export function formatDay(date: string, locale: Locale): string {
  const { year, month, day, weekday } = partsOf(utcOf(date), 'UTC', locale, 'long')
  return locale === 'zh' ? `${year}年${month}月${day}日（${weekday}）` : `${weekday} ${day} ${month} ${year}`
}

/** Writes a local date without its year, for lists: "Fri 9 October", "10月9日 星期五". */
export function formatShortDay(date: string, locale: Locale): string {
  const { month, day, weekday } = partsOf(utcOf(date), 'UTC', locale, locale === 'zh' ? 'long' : 'short')
  return locale === 'zh' ? `${month}月${day}日 ${weekday}` : `${weekday} ${day} ${month}`
}

/** Writes a local date without its weekday, for "last checked" lines: "9 October 2026", "2026年10月9日". */
export function formatPlainDay(date: string, locale: Locale): string {
  const { year, month, day } = partsOf(utcOf(date), 'UTC', locale, 'long')
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${month} ${year}`
}

/** Writes a month (`YYYY-MM`): "October 2026", "2026年10月". */
export function formatMonth(yearMonth: string, locale: Locale): string {
  const { year, month } = partsOf(utcOf(`${yearMonth}-01`), 'UTC', locale, 'long')
  return locale === 'zh' ? `${year}年${month}月` : `${month} ${year}`
}

/** Writes an instant (UTC ms) in a zone: "Friday 23 October 2026, 16:30", "2026年10月23日（星期五）16:30". */
export function formatInstant(instant: number, zone: string, locale: Locale): string {
  const { year, month, day, weekday, hour, minute } = partsOf(instant, zone, locale, 'long')
  return locale === 'zh'
    ? `${year}年${month}月${day}日（${weekday}）${hour}:${minute}`
    : `${weekday} ${day} ${month} ${year}, ${hour}:${minute}`
}

/** Writes the time of day of an instant (UTC ms) in a zone: "16:30". */
export function formatTime(instant: number, zone: string): string {
  const { hour, minute } = partsOf(instant, zone, 'en', 'short')
  return `${hour}:${minute}`
}

/** The local date (`YYYY-MM-DD`) of an instant (UTC ms) in a zone, for the `datetime` of a `<time>`. */
export function localDateIn(instant: number, zone: string): string {
  const { year, month, day } = partsOf(instant, zone, 'zh', 'long')
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The names of the days, Monday first: "Mon" … or "一" …; `long` gives "Monday" … or "星期一" …. */
export function weekdayNames(locale: Locale, length: 'short' | 'long'): readonly string[] {
  const monday = Date.UTC(2024, 0, 1)
  const style = length === 'long' ? 'long' : locale === 'zh' ? 'narrow' : 'short'
  return Array.from({ length: 7 }, (_, i) => partsOf(monday + i * DAY_MS, 'UTC', locale, style).weekday)
}

type WeekdayStyle = 'long' | 'short' | 'narrow'
type Parts = { year: string; month: string; day: string; weekday: string; hour: string; minute: string }

const formatters = new Map<string, Intl.DateTimeFormat>()

function partsOf(instant: number, zone: string, locale: Locale, weekday: WeekdayStyle): Parts {
  const found = { year: '', month: '', day: '', weekday: '', hour: '', minute: '' }
  for (const { type, value } of formatterOf(zone, locale, weekday).formatToParts(instant)) {
    if (type in found) found[type as keyof Parts] = value
  }
  return found
}

function formatterOf(zone: string, locale: Locale, weekday: WeekdayStyle): Intl.DateTimeFormat {
  const key = `${zone} ${locale} ${weekday}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    weekday,
    year: 'numeric',
    month: locale === 'zh' ? 'numeric' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formatters.set(key, made)
  return made
}

function utcOf(date: string): number {
  const instant = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(instant)) throw new RangeError(`not a local date: ${date}`)
  return instant
}
