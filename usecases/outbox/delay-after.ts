const MINUTE = 60_000
const HOUR = 60 * MINUTE

const DELAYS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR]

/** How long (ms) to wait after so many failed attempts; null when it is time to give up. */
export function delayAfter(failed: number): number | null {
  return DELAYS[failed - 1] ?? null
}
