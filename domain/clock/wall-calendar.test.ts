import { expect, test } from 'vitest'
import { type DayProof, explainClock } from './explain-clock.ts'
import type { ClockFact } from './fact.ts'
import { cn } from './testing/calendars.ts'
import { layOutWallCalendar, type WallCell } from './wall-calendar.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)

function wall(
  count: number,
  unit: 'calendar-days' | 'working-days' | 'months',
  today: string,
  ...facts: ClockFact[]
) {
  const rule = {
    period: { count, unit },
    firstDay: 'next-day',
    ifLastDayOff: 'next-working-day',
    stopsFor: [{ reason: 'resident' }],
  } as const
  const proof = explainClock({ rule, calendar: cn, facts, now: at(`${today}T12:00`) })
  return layOutWallCalendar(proof as DayProof, today)
}

const begun: ClockFact = { type: 'start', at: at('2026-09-28T10:00') }

/** A week as one line: the number or first letter of the kind of each day, with * today, ! due, # stop, + make-up. */
function sketch(cells: readonly (WallCell | null)[]): string {
  return cells.map((cell) => (cell ? sketchOf(cell) : '·')).join(' ')
}

function sketchOf(cell: WallCell): string {
  const marks = [
    cell.isToday && '*',
    cell.isDue && '!',
    cell.isStop && '#',
    cell.isMakeUp && '+',
    cell.isRestart && '^',
    cell.wasDue && '?',
  ]
    .filter(Boolean)
    .join('')
  const number = cell.number === null ? '' : cell.number
  return `${cell.kind.replace('counted-', '').charAt(0)}${number}${marks}`
}

function lines(rows: ReturnType<typeof wall>): string[] {
  return rows.map((row) =>
    row.kind === 'week' ? sketch(row.cells) : `fold ${row.weeks}: ${row.counted?.first}–${row.counted?.last}`,
  )
}

test('fifteen working days over National Day', () => {
  expect(lines(wall(15, 'working-days', '2026-10-09', begun))).toEqual([
    'z p1 p2 o o o o',
    'o o o p3 a4* a5+ o',
    'a6 a7 a8 a9 a10 o o',
    'a11 a12 a13 a14 a15! · ·',
  ])
})

test('a pause, and no last day while it is open', () => {
  const facts: ClockFact[] = [
    { type: 'start', at: at('2026-11-04T10:00') },
    { type: 'pause', at: at('2026-11-05T10:00'), reason: 'resident' },
  ]
  expect(lines(wall(15, 'working-days', '2026-11-10', ...facts))).toEqual([
    '· · z p1 p o o',
    'p p* · · · · ·',
  ])
})

test('an extension shows both last days', () => {
  const granted: ClockFact = { type: 'extend', at: at('2026-10-09T10:00'), count: 3, unit: 'working-days' }
  expect(lines(wall(5, 'working-days', '2026-10-09', begun, granted))).toEqual([
    'z p1 p2 o o o o',
    'o o o p3 a4* a5+? o',
    'a6 a7 a8! · · · ·',
  ])
})

test('a restart is marked and the count before it is gone', () => {
  const again: ClockFact = { type: 'restart', at: at('2026-10-09T10:00') }
  expect(lines(wall(3, 'working-days', '2026-10-10', begun, again))).toEqual([
    'd d d d d d d',
    'd d d d z^ a1*+ o',
    'a2 a3! · · · · ·',
  ])
})

test('months are numbered day by day', () => {
  const rows = wall(1, 'months', '2026-09-29', begun)
  expect(lines(rows).at(-1)).toBe('a28 a29 a30! · · · ·')
})

test('a last day that rolls forward', () => {
  expect(lines(wall(4, 'calendar-days', '2026-09-29', begun))).toEqual([
    'z a1* a2 a3 a4 r r',
    'r r r r! · · ·',
  ])
})

test('a clock stopped in time spares the rest', () => {
  const stopped: ClockFact = { type: 'stop', at: at('2026-10-08T15:00') }
  expect(lines(wall(5, 'working-days', '2026-11-01', begun, stopped))).toEqual([
    'z p1 p2 o o o o',
    'o o o p3# s4 s5!+ ·',
  ])
})

test('a missed clock counts the days since', () => {
  expect(lines(wall(5, 'working-days', '2026-10-13', begun))).toEqual([
    'z p1 p2 o o o o',
    'o o o p3 p4 p5!+ l1',
    'l2 l3* · · · · ·',
  ])
})

test('a long clock folds its middle but never today', () => {
  const facts: ClockFact[] = [{ type: 'start', at: at('2026-03-02T10:00') }]
  expect(lines(wall(60, 'calendar-days', '2026-04-01', ...facts))).toEqual([
    'z p1 p2 p3 p4 p5 p6',
    'p7 p8 p9 p10 p11 p12 p13',
    'fold 2: 14–27',
    'p28 p29 a30* a31 a32 a33 a34',
    'fold 3: 35–55',
    'a56 a57 a58 a59 a60 r r',
    'r r r! · · · ·',
  ])
})

test('months are named where they begin, at the start and after a fold', () => {
  const rows = wall(60, 'calendar-days', '2026-04-01', { type: 'start', at: at('2026-03-02T10:00') })
  const named = rows.flatMap((row) => (row.kind === 'week' ? row.cells : [])).filter((cell) => cell?.month)
  expect(named.map((cell) => `${cell!.month}/${cell!.dayOfMonth}`)).toEqual([
    '3/2',
    '3/30',
    '4/1',
    '4/27',
    '5/1',
  ])
})
