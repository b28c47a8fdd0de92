import type { DayRow } from '#domain/clock/proof.ts'
import type { ClockReading } from '#domain/clock/read-clock.ts'
import type { ClockUnit } from '#domain/clock/rule.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Translate } from '#i18n/translate.ts'

const PERIODS = {
  'working-days': 'clock.period.workingDays',
  'calendar-days': 'clock.period.calendarDays',
  hours: 'clock.period.hours',
  'working-hours': 'clock.period.workingHours',
  months: 'clock.period.months',
} as const satisfies Record<ClockUnit, string>

const REASONS = {
  resident: 'clock.reason.resident',
  'third-party': 'clock.reason.thirdParty',
  'co-author': 'clock.reason.coAuthor',
  hearing: 'clock.reason.hearing',
  appraisal: 'clock.reason.appraisal',
  notice: 'clock.reason.publicNotice',
  'public-notice': 'clock.reason.publicNotice',
} as const

/** "15 working days", "15个工作日", "4 working hours". */
export function periodWords(t: Translate, unit: ClockUnit, count: number): string {
  return t(PERIODS[unit], { count })
}

/** The whole period of a reading, extensions included: "15 working days and 3 days". */
export function totalWords(t: Translate, { spans }: Pick<ClockReading, 'spans'>): string {
  return spans
    .map(({ unit, count }) => periodWords(t, unit, count))
    .reduce((first, second) => t('clock.period.and', { first, second }))
}

/** An amount of a reading: "3 days" or "1 h 20 min". */
export function amountWords(
  t: Translate,
  { measure }: Pick<ClockReading, 'measure'>,
  amount: number,
): string {
  if (measure === 'days') return t('clock.period.calendarDays', { count: amount })
  const [hours, minutes] = [Math.floor(amount / 60), amount % 60]
  if (hours > 0 && minutes === 0) return t('clock.time.wholeHours', { hours })
  return hours > 0 ? t('clock.time.hours', { hours, minutes }) : t('clock.time.minutes', { minutes })
}

/** Why a clock is paused, as the end of a sentence. */
export function reasonWords(t: Translate, reason: string): string {
  return t(reason in REASONS ? REASONS[reason as keyof typeof REASONS] : 'clock.reason.other')
}

/** Short name of a month: "Oct", "10月". */
export function monthName(month: number, locale: Locale): string {
  if (locale === 'zh') return `${month}月`
  return new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, month - 1, 1),
  )
}

/** Why a row of a proof has no number; empty for one that has. */
export function whyWords(t: Translate, row: DayRow, locale: Locale): string {
  const holiday = row.holiday && wordsIn(row.holiday, locale)
  if (row.why === 'day-zero') return t('clock.worked.zero')
  if (row.why === 'paused') return t('clock.worked.pausedRow', { reason: reasonWords(t, row.reason ?? '') })
  if (row.why === 'roll-forward') return t('clock.worked.rolledRow')
  if (row.why === 'holiday' && holiday) return t('clock.worked.holidayName', { holiday })
  if (row.why !== null) return t('clock.worked.weekend')
  return ''
}
