import type { CaseState } from '#domain/case-file/state.ts'
import { civilOf, dayOf, dayOfCivil } from '#domain/clock/local-day.ts'
import { dayAt, startOfDay } from '#domain/clock/zone.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'

/** The instant at which a delivered case file can no longer be reopened and closes by itself; null before delivery. */
export function reopenDeadline(town: Town, state: CaseState): number | null {
  if (state.deliveredOn === null) return null
  return startOfDay(town.settings.zone, dayOf(state.deliveredOn) + town.settings.reopenDays + 1)
}

/**
 * The instant at which an ended case file has been kept long enough: the town's years for its service, from its closing,
 * or from the day on which it was declined or withdrawn where nobody closed it.
 */
export function eraseDeadline(town: Town, service: Service, state: CaseState): number | null {
  const endedAt = state.closedAt ?? state.withdrawnAt ?? state.declinedAt
  if (endedAt === null) return null
  const { year, month, dayOfMonth } = civilOf(dayAt(town.settings.zone, endedAt))
  return startOfDay(town.settings.zone, dayOfCivil(year + service.retentionYears, month, dayOfMonth) + 1)
}
