import { weekdayOf } from '../clock/local-day.ts'
import { dayAt, startOfDay } from '../clock/zone.ts'

/** A week from Monday to Sunday: its first day by number, and the instant (UTC ms) at which it is over. */
export type Week = { readonly firstDay: number; readonly today: number; readonly endsAt: number }

/** The week in which an instant lies, by the local days of a zone. */
export function weekAt(zone: string, now: number): Week {
  const today = dayAt(zone, now)
  const firstDay = today - weekdayOf(today)
  return { firstDay, today, endsAt: startOfDay(zone, firstDay + 7) }
}
