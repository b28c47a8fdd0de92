import type { Calendar } from '../clock/calendar.ts'
import { readClock } from '../clock/read-clock.ts'
import type { Town } from '../town/town.ts'
import { type Unit, unitPath } from '../town/unit.ts'
import type { CaseEvent, EventType } from './event.ts'

/** The rule that counts the days in which a unit may object to a transfer, and in which the sender rules on it. */
const OBJECTING = 'petition-object-to-transfer'

/**
 * The nearest unit above both, which decides a quarrel between them (信访工作条例 24). Where one lies above the other it
 * is the one above that; null where the tree ends below it.
 */
export function commonSuperior(units: ReadonlyMap<string, Unit>, one: string, other: string): string | null {
  const above = unitPath(units, other).slice(1)
  return (
    unitPath(units, one)
      .slice(1)
      .find(({ id }) => above.some((unit) => unit.id === id))?.id ?? null
  )
}

/** Until when (UTC ms) the unit may object to the last transfer (信访工作条例 23(3)); null without a rule or transfer. */
export function objectionEndsAt(town: Town, events: readonly CaseEvent[], now: number): number | null {
  return daysFrom(town, events, 'forwarded', now)
}

/** Until when (UTC ms) the sender rules on an objection; from then on the common superior may. */
export function rulingEndsAt(town: Town, events: readonly CaseEvent[], now: number): number | null {
  return daysFrom(town, events, 'transfer-objected', now)
}

function daysFrom(town: Town, events: readonly CaseEvent[], type: EventType, now: number): number | null {
  const rule = town.clockRules.get(OBJECTING)
  const calendar: Calendar | undefined = town.calendars.get(town.settings.calendar)
  const start = events.findLast((event) => event.type === type)
  if (!rule || !calendar || !start) return null
  const facts = [{ type: 'start', at: start.at }] as const
  return readClock({ rule, calendar, facts, now: Math.max(now, start.at) }).dueAt
}
