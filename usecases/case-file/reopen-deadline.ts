import type { CaseState } from '#domain/case-file/fold.ts'
import { dayOf } from '#domain/clock/local-day.ts'
import { startOfDay } from '#domain/clock/zone.ts'
import type { Town } from '#domain/town/town.ts'

/** The instant at which a delivered case file can no longer be reopened and closes by itself; null before delivery. */
export function reopenDeadline(town: Town, state: CaseState): number | null {
  if (state.deliveredOn === null) return null
  return startOfDay(town.settings.zone, dayOf(state.deliveredOn) + town.settings.reopenDays + 1)
}
