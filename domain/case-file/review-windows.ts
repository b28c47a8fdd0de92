import { dayOf } from '../clock/local-day.ts'
import { readClock } from '../clock/read-clock.ts'
import { startOfDay } from '../clock/zone.ts'
import type { Town } from '../town/town.ts'
import type { CaseState } from './state.ts'

/**
 * The last day of each window in which the person may ask for a review, by clock rule. Windows start on the day on
 * which the answer truly reached them.
 */
export function windowsOf(town: Town, { deliveredOn }: CaseState): ReadonlyMap<string, string> {
  const calendar = town.calendars.get(town.settings.calendar)
  const rules = new Set(
    [...town.decisionRights.values()].flatMap(({ rights }) =>
      rights.flatMap(({ windowRule }) => windowRule ?? []),
    ),
  )
  if (deliveredOn === null || !calendar) return new Map()
  const at = startOfDay(calendar.timeZone, dayOf(deliveredOn))
  return new Map(
    [...rules].flatMap((id) => {
      const rule = town.clockRules.get(id)
      const due = rule && readClock({ rule, calendar, facts: [{ type: 'start', at }], now: at }).dueOn
      return due ? [[id, due] as const] : []
    }),
  )
}
