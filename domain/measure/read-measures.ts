import { histogramIn, type Sums, totalIn } from './counts.ts'
import { type Spread, spreadOf } from './histogram.ts'
import type { Rating } from './measure.ts'
import { type Interval, wilson } from './wilson.ts'

/** A part of a whole; `share` from 0 to 1, null of nothing. */
export type Share = { readonly n: number; readonly hits: number; readonly share: number | null }

/** Of the clocks that ended in the period or were due in it, those stopped in time. Still open past due is missed. */
export function onTimeOf(sums: Sums): Share & { readonly stillOpen: number } {
  const stillOpen = totalIn(sums, 'clocks-overdue')
  return { ...shareOf(totalIn(sums, 'clocks-kept'), totalIn(sums, 'clocks-ended') + stillOpen), stillOpen }
}

/** Days until the first answer, and the share of first answers in time. */
export function firstResponseOf(sums: Sums): { days: Spread; workingDays: Spread; inTime: Share } {
  const days = spreadOf(histogramIn(sums, 'first-response-days'))
  const workingDays = spreadOf(histogramIn(sums, 'first-response-working-days'))
  return { days, workingDays, inTime: shareOf(totalIn(sums, 'first-response-in-time'), days.n) }
}

/** Days until the answer reached the person; `net` leaves out the days on which we waited for them. */
export function resolutionOf(sums: Sums): {
  days: Spread
  daysNet: Spread
  workingDays: Spread
  workingDaysNet: Spread
} {
  return {
    days: spreadOf(histogramIn(sums, 'resolution-days')),
    daysNet: spreadOf(histogramIn(sums, 'resolution-days-net')),
    workingDays: spreadOf(histogramIn(sums, 'resolution-working-days')),
    workingDaysNet: spreadOf(histogramIn(sums, 'resolution-working-days-net')),
  }
}

/** Of those who said whether it is solved, the share that said yes. */
export function confirmedOf(sums: Sums): Share & { readonly interval: Interval | null } {
  const hits = totalIn(sums, 'confirmed-solved')
  const n = hits + totalIn(sums, 'confirmed-unsolved')
  return { ...shareOf(hits, n), interval: wilson(hits, n) }
}

const SATISFIED_FROM = 4

/** Of those who answered this question, the share that gave 4 or 5 of 5. */
export function satisfactionOf(sums: Sums, rating: Rating): Share & { readonly interval: Interval | null } {
  const scores = histogramIn(sums, rating)
  const n = totalIn(sums, rating)
  let hits = 0
  for (const [score, count] of scores) if (score >= SATISFIED_FROM) hits += count
  return { ...shareOf(hits, n), interval: wilson(hits, n) }
}

function shareOf(hits: number, n: number): Share {
  return { n, hits, share: n === 0 ? null : hits / n }
}
