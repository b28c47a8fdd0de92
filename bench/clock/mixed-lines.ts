import { CLOCK_UNITS, type ClockUnit } from '#domain/clock/rule.ts'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2026, 0, 1)

const COUNTS: Readonly<Record<ClockUnit, readonly number[]>> = {
  hours: [2, 24, 72, 240, 2000],
  'working-hours': [4, 8, 40, 160, 2000],
  'calendar-days': [7, 15, 30, 60, 1000],
  'working-days': [3, 5, 15, 20, 700],
  months: [1, 2, 3, 6, 36],
}

const INLINE = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'].map((timeZone) => ({
  timeZone,
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-12:00', '13:30-17:30']]),
  ),
  years: { '2026': [{ date: '2026-12-25', name: 'Christmas', off: true }] },
}))

/**
 * As many lines of the batch contract: every unit and option, short and long periods, long pauses, extensions, restarts,
 * four time zones, every fiftieth line wrong, every hundredth 5,000 working days. The same lines for the same count.
 */
export function mixedLines(count: number): string[] {
  const next = seeded(20_261_122)
  return Array.from({ length: count }, (_, n) =>
    n % 50 === 49 ? `{"id": ${n}, "calendar": "cn"` : JSON.stringify(lineOf(n, next)),
  )
}

function lineOf(n: number, next: (below: number) => number) {
  const unit = CLOCK_UNITS[n % CLOCK_UNITS.length]!
  const start = FIRST + next(400 * 24 * 60) * 60_000
  const count = n % 100 === 13 ? 5000 : COUNTS[unit][next(100) < 96 ? next(4) : 4]!
  const resumed = start + (2 + next(next(10) === 0 ? 900 : 20)) * DAY_MS
  const facts: object[] = [{ type: 'start', at: at(start) }]
  if (n % 3 === 0) facts.push({ type: 'pause', at: at(start + DAY_MS), reason: 'resident' })
  if (n % 3 === 0 && n % 4 > 0) facts.push({ type: 'resume', at: at(resumed) })
  if (n % 7 === 0) facts.push({ type: 'extend', at: at(resumed + DAY_MS), count: 1 + next(10), unit })
  if (n % 11 === 0) facts.push({ type: 'restart', at: at(resumed + 2 * DAY_MS) })
  if (n % 5 === 0) facts.push({ type: 'stop', at: at(resumed + 3 * DAY_MS) })
  return {
    id: n,
    calendar: n % 4 === 0 ? INLINE[next(INLINE.length)] : 'cn',
    rule: {
      period: { count, unit: n % 100 === 13 ? 'working-days' : unit },
      firstDay: next(2) === 0 ? 'next-day' : 'same-day',
      ifLastDayOff: next(2) === 0 ? 'keep' : 'next-working-day',
    },
    facts: n % 100 === 13 ? facts.slice(0, 1) : facts,
    now: at(resumed + 10 * DAY_MS),
  }
}

function at(instant: number): string {
  return new Date(instant).toISOString()
}

/** The minimal standard generator of Park and Miller. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
