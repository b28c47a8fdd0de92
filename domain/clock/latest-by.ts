import { type ClockInput, type ClockReading, readClock } from './read-clock.ts'

/**
 * The reading that a paused clock will have if its pause ends at `resumesAt` (UTC ms, not before `now`): its due date
 * is "at the latest" where the pause itself is bounded, as by the 15 working days of 政府信息公开条例 32 and 34.
 */
export function latestBy({ facts, now, ...input }: ClockInput, resumesAt: number): ClockReading {
  const at = Math.max(now, resumesAt)
  const known = facts.filter((fact) => fact.at <= now)
  return readClock({ ...input, now: at, facts: [...known, { type: 'resume', at }] })
}
