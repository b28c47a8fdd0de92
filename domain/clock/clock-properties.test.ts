import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import { explainClock } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import { dateOf, dayOf } from './local-day.ts'
import { type ClockInput, type ClockReading, readClock } from './read-clock.ts'
import { CLOCK_UNITS } from './rule.ts'
import { clockInputs, EXTENSIONS, HOUR } from './testing/arbitraries.ts'
import { warningInstants } from './warning-instants.ts'

const MINUTE = 60_000
const inTimeOrder = (facts: readonly ClockFact[]) => facts.toSorted((a, b) => a.at - b.at)

/** The same clock at its last fact, with what was still open taken up again: it has a due date. */
function settled({ facts, ...input }: ClockInput): ClockInput {
  const running = facts.filter(({ type }) => type !== 'stop')
  const now = Math.max(input.now, ...running.map(({ at }) => at)) + HOUR
  return { ...input, facts: [...running, { type: 'resume', at: now }], now }
}

function isPausedAt(facts: readonly ClockFact[], at: number): boolean {
  return facts.findLast((fact) => fact.at < at && /pause|resume|restart/.test(fact.type))?.type === 'pause'
}

function lastDay(reading: ClockReading): number {
  return dayOf(reading.dueOn!)
}

test('a pause never brings the due date forward', () => {
  const pauses = fc.record({
    at: fc.nat(100),
    for: fc.nat(400),
    reason: fc.constantFrom('resident', 'third-party'),
  })
  fc.assert(
    fc.property(clockInputs(), pauses, (random, pause) => {
      const input = settled(random)
      const begins = input.facts[0]!.at + pause.at * 6 * HOUR
      const ends = begins + pause.for * HOUR
      const paused: ClockFact[] = [
        { type: 'pause', at: begins, reason: pause.reason },
        { type: 'resume', at: ends },
      ]
      fc.pre(input.facts.every(({ at, type }) => type === 'extend' || at < begins || at > ends))
      fc.pre(!isPausedAt(input.facts, begins))
      const now = Math.max(input.now, ends)
      const before = readClock({ ...input, now })
      const after = readClock({ ...input, now, facts: inTimeOrder([...input.facts, ...paused]) })
      expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt!)
    }),
    { numRuns: 600 },
  )
})

const extensions = fc.record({ count: fc.integer({ min: 1, max: 30 }), kind: fc.nat(2) })

test('an extension of n never moves the due date by less than n counted, in whichever kind of time', () => {
  fc.assert(
    fc.property(clockInputs(), extensions, (random, { count, kind }) => {
      const input = settled(random)
      const kinds = EXTENSIONS[input.rule.period.unit]
      const unit = kinds[kind % kinds.length]!
      const extension: ClockFact = { type: 'extend', at: input.now, count, unit }
      const before = explainClock(input)
      const after = explainClock({ ...input, facts: [...input.facts, extension] })
      const more = after.reading.total - before.reading.total
      if (unit === 'months') expect(more).toBeGreaterThanOrEqual(28 * count)
      else expect(more).toBe(before.measure === 'minutes' ? count * 60 : count)
      expect(countedIn(after) - countedIn(before)).toBe(more)
      if (before.measure === 'days')
        expect(lastDay(after.reading)).toBeGreaterThanOrEqual(lastDay(before.reading))
      if (unit === 'hours' && before.reading.spans.length === 1)
        expect(after.reading.dueAt! - before.reading.dueAt!).toBeGreaterThanOrEqual(count * HOUR)
    }),
    { numRuns: 900 },
  )
})

test('what is counted in all is the period and every extension of it, added up by hand', () => {
  const units = CLOCK_UNITS.filter((unit) => unit !== 'months')
  fc.assert(
    fc.property(clockInputs(units), (random) => {
      const input = settled(random)
      fc.pre(input.facts.every(({ type }) => type !== 'restart'))
      const added = input.facts.map((fact) => (fact.type === 'extend' ? fact.count : 0))
      const whole = added.reduce((sum, n) => sum + n, input.rule.period.count)
      const proof = explainClock(input)
      expect(countedIn(proof)).toBe(proof.measure === 'minutes' ? whole * 60 : whole)
    }),
    { numRuns: 600 },
  )
})

test('the proof counts one by one to the period with its extensions and ends at the due end', () => {
  fc.assert(
    fc.property(clockInputs(), (input) => {
      const proof = explainClock(input)
      const { reading } = proof
      for (const row of proof.rows) expect(row.counted === null).toBe(row.why !== null)
      if (proof.measure === 'days') {
        const numbers = proof.rows.flatMap((row) => row.counted ?? [])
        expect(numbers).toEqual(numbers.map((_, i) => i + 1))
        expect(proof.rows.map(({ date }) => dayOf(date))).toEqual(
          proof.rows.map((_, i) => dayOf(proof.rows[0]!.date) + i),
        )
      }
      if (reading.dueOn === null) return
      expect(countedIn(proof)).toBe(reading.total)
      expect(proof.rows.at(-1)?.date).toBe(
        proof.measure === 'days' ? reading.dueOn : dateOfLastMoment(reading, input),
      )
    }),
    { numRuns: 800 },
  )
})

test('a day off more never brings a due date of working days or hours forward', () => {
  fc.assert(
    fc.property(clockInputs(['working-days', 'working-hours']), fc.nat(120), (random, days) => {
      const input = settled(random)
      const date = dateOf(Math.floor(input.facts[0]!.at / (24 * HOUR)) + days)
      const before = readClock(input)
      const after = readClock({ ...input, calendar: withDayOff(input.calendar, date) })
      expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt!)
    }),
    { numRuns: 600 },
  )
})

test('two moments between which nothing happened agree on the due date and everything but the time used', () => {
  fc.assert(
    fc.property(clockInputs(), fc.nat(500), ({ facts, ...input }, more) => {
      const known = facts.filter((fact) => fact.at <= input.now)
      const now = readClock({ ...input, facts: known })
      const then = readClock({ ...input, facts: known, now: input.now + more * HOUR })
      const { dueOn, dueAt, total, spans, startedAt, stoppedAt, pausedFor, pausedAt } = now
      expect(then).toMatchObject({ dueOn, dueAt, total, spans, startedAt, stoppedAt, pausedFor, pausedAt })
      expect(then.counted).toBeGreaterThanOrEqual(now.counted)
      expect(then.provisional).toBe(now.provisional)
      expect(then.state).toBe(
        now.state === 'running' && isPast(then, input.now + more * HOUR) ? 'missed' : now.state,
      )
    }),
    { numRuns: 800 },
  )
})

test('warnings rise, lie between the start and the due end, and the last of them is the due end', () => {
  fc.assert(
    fc.property(clockInputs(), (random) => {
      const input = settled(random)
      const { dueAt, startedAt } = readClock(input)
      const at = warningInstants(input, [0.5, 0.8]).map((warning) => warning.at)
      expect(at).toHaveLength(3)
      expect(at).toEqual(at.toSorted((a, b) => a - b))
      expect(at[0]).toBeGreaterThanOrEqual(startedAt)
      expect(at[2]).toBeLessThanOrEqual(dueAt!)
    }),
    { numRuns: 400 },
  )
})

function countedIn({ rows }: ReturnType<typeof explainClock>): number {
  return rows.findLast(({ counted }) => counted !== null)?.counted ?? 0
}

/** A due end at midnight belongs to the day that it ends. */
function dateOfLastMoment({ dueAt }: ClockReading, { calendar }: ClockInput): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.timeZone, dateStyle: 'short' })
  return parts.format(dueAt! - MINUTE)
}

function isPast({ measure, dueAt }: ClockReading, now: number): boolean {
  return dueAt !== null && (measure === 'days' ? now >= dueAt : now > dueAt)
}

function withDayOff(calendar: Calendar, date: string): Calendar {
  const year = date.slice(0, 4)
  const listed = calendar.years[year]
  if (!listed) return calendar
  const days = [...listed.days.filter((day) => day.date !== date), { date, off: true }]
  return { ...calendar, years: { ...calendar.years, [year]: { ...listed, days } } }
}
