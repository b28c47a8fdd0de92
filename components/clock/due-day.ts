import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Locale } from '#domain/locale.ts'
import { formatDay, formatInstant } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'

type Due = Pick<ClockOnFile, 'reading' | 'calendar'>

/** The last day in full words, for hours with its time; that the clock is stopped where it has none. */
export function dueWords(t: Translate, { reading, calendar }: Due, locale: Locale): string {
  if (reading.dueAt === null || reading.dueOn === null) return t('clock.board.stopped')
  if (reading.measure === 'minutes') return formatInstant(reading.dueAt, calendar.timeZone, locale)
  return formatDay(reading.dueOn, locale)
}

/** The last day as `YYYY-MM-DD` for machines; today while the clock is stopped. */
export function dueDate({ reading, calendar }: Due, now: number): string {
  return reading.dueOn ?? dateOf(dayAt(calendar.timeZone, now))
}
