import { dayOf } from '../clock/local-day.ts'
import { readClock } from '../clock/read-clock.ts'
import { startOfDay } from '../clock/zone.ts'
import type { Right } from '../town/right.ts'
import type { Town } from '../town/town.ts'
import type { LetterRight } from './letter.ts'

type WindowBook = Pick<Town, 'calendars' | 'clockRules' | 'settings'>

/** The rights of a letter with the last day of each window; `receivedOn` is the local date of receipt, null before it. */
export function rightsWithDays(
  book: WindowBook,
  rights: readonly Right[],
  receivedOn: string | null,
): LetterRight[] {
  return rights.map((right) => ({ ...right, ...windowOf(book, right.windowRule ?? null, receivedOn) }))
}

type Window = Pick<LetterRight, 'window' | 'lastDay' | 'isProvisional'>

function windowOf(
  { calendars, clockRules, settings }: WindowBook,
  id: string | null,
  on: string | null,
): Window {
  const rule = id === null ? undefined : clockRules.get(id)
  const calendar = calendars.get(settings.calendar)
  if (!rule || !calendar) return { window: null, lastDay: null, isProvisional: false }
  if (on === null) return { window: rule.period, lastDay: null, isProvisional: false }
  const at = startOfDay(calendar.timeZone, dayOf(on))
  const { dueOn, provisional } = readClock({ rule, calendar, facts: [{ type: 'start', at }], now: at })
  return { window: rule.period, lastDay: dueOn, isProvisional: provisional }
}
