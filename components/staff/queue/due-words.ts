import type { Tone } from '#components/page/pill.tsx'
import { NO_DUE } from '#domain/case-file/projection.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Locale } from '#domain/locale.ts'
import { formatShortDay, formatTime } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'

const HOUR = 3_600_000
const NEAR = 0.8

/** What a line of the queue knows of its nearest deadline. Instants are UTC ms. */
export type Due = {
  readonly dueAt: number
  readonly dueFrom: number | null
  readonly duePaused: boolean
}

export type DueWords = {
  readonly tone: Tone
  /** "2 days late", "today", "4 days", "paused". */
  readonly left: string
  /** The last day in words; empty while paused and where there is none. */
  readonly on: string
}

type Now = { readonly now: number; readonly zone: string; readonly locale: Locale; readonly t: Translate }

/** How long is left, as a word with its tone, and the last day. A deadline in days ends when its last day is over. */
export function dueWords({ dueAt, dueFrom, duePaused }: Due, rule: ClockRule | undefined, at: Now): DueWords {
  const { t, now, zone, locale } = at
  if (duePaused) return { tone: 'rest', left: t('queue.due.paused'), on: '' }
  if (dueAt >= NO_DUE) return { tone: 'rest', left: t('queue.due.none'), on: '' }
  const isTimed = rule?.period.unit === 'hours' || rule?.period.unit === 'working-hours'
  const today = dayAt(zone, now)
  const day = dayAt(zone, isTimed ? dueAt : dueAt - 1)
  const on = isTimed ? timedDay(day === today, day, dueAt, at) : formatShortDay(dateOf(day), locale)
  if (now >= dueAt) return { tone: 'late', left: lateWords(t, today - day, now - dueAt), on }
  const isNear = day - today <= 1 || usedShare(dueFrom, dueAt, now) >= NEAR
  const left = day === today ? t('queue.due.today') : t('queue.due.days', { count: day - today })
  return { tone: isNear ? 'near' : 'ok', left, on }
}

/** The share of a period that is used, from 0 to 1. */
export function usedShare(from: number | null, dueAt: number, now: number): number {
  if (from === null || dueAt >= NO_DUE || dueAt <= from) return 0
  return Math.min(1, Math.max(0, (now - from) / (dueAt - from)))
}

function timedDay(isToday: boolean, day: number, dueAt: number, { t, zone, locale }: Now): string {
  const time = formatTime(dueAt, zone)
  return isToday
    ? t('queue.due.todayAt', { time })
    : t('queue.due.at', { day: formatShortDay(dateOf(day), locale), time })
}

function lateWords(t: Translate, days: number, late: number): string {
  if (days > 0) return t('queue.due.lateDays', { count: days })
  const hours = Math.floor(late / HOUR)
  return hours > 0 ? t('queue.due.lateHours', { count: hours }) : t('queue.due.lateNow')
}
