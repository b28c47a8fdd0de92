import { histogramIn, type Sums, totalIn } from './counts.ts'
import { percentile, type Spread } from './histogram.ts'
import { ACTS, type Act, type MeasureId, RATINGS, type Rating } from './measure.ts'
import {
  confirmedOf,
  firstResponseOf,
  onTimeOf,
  resolutionOf,
  type Share,
  satisfactionOf,
} from './read-measures.ts'
import type { Interval } from './wilson.ts'

/** One number of a measure by a stable name: a count, whole days, or a share from 0 to 1. Null of nothing. */
export type Value = { readonly name: string; readonly value: number | null }

/** All numbers of a measure, as they are published; `n` stands in every list. */
export function valuesOf(id: MeasureId, sums: Sums): Value[] {
  if (id === 'received' || isAct(id)) return [{ name: 'n', value: totalIn(sums, id) }]
  if (isRating(id)) return opinion(satisfactionOf(sums, id))
  if (id === 'confirmed') return opinion(confirmedOf(sums))
  if (id === 'late-entry') return lateEntry(sums)
  if (id === 'on-time') return onTime(sums)
  return id === 'first-response' ? firstResponse(sums) : resolution(sums)
}

function onTime(sums: Sums): Value[] {
  const { n, hits, share, stillOpen } = onTimeOf(sums)
  return [
    { name: 'n', value: n },
    { name: 'kept', value: hits },
    { name: 'still-open', value: stillOpen },
    { name: 'share', value: rounded(share) },
  ]
}

function firstResponse(sums: Sums): Value[] {
  const { days, workingDays, inTime } = firstResponseOf(sums)
  return [
    { name: 'n', value: days.n },
    ...spread('days', days),
    ...spread('working-days', workingDays),
    { name: 'in-time-share', value: rounded(inTime.share) },
  ]
}

function resolution(sums: Sums): Value[] {
  const { days, daysNet, workingDays, workingDaysNet } = resolutionOf(sums)
  return [
    { name: 'n', value: days.n },
    ...spread('days', days),
    ...spread('days-without-waiting', daysNet),
    ...spread('working-days', workingDays),
    ...spread('working-days-without-waiting', workingDaysNet),
  ]
}

function lateEntry(sums: Sums): Value[] {
  return [
    { name: 'n', value: totalIn(sums, 'late-entry') },
    { name: 'median-days', value: percentile(histogramIn(sums, 'late-entry'), 0.5) },
  ]
}

function opinion({ n, share, interval }: Share & { interval: Interval | null }): Value[] {
  return [
    { name: 'n', value: n },
    { name: 'share', value: rounded(share) },
    { name: 'low', value: rounded(interval?.low ?? null) },
    { name: 'high', value: rounded(interval?.high ?? null) },
  ]
}

function spread(name: string, { median, p90 }: Spread): Value[] {
  return [
    { name: `median-${name}`, value: median },
    { name: `p90-${name}`, value: p90 },
  ]
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000
}

function isAct(id: MeasureId): id is Act {
  return (ACTS as readonly string[]).includes(id)
}

function isRating(id: MeasureId): id is Rating {
  return (RATINGS as readonly string[]).includes(id)
}
