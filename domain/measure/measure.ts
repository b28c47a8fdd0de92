import { RATING_QUESTIONS } from '../case-file/words.ts'
import type { Counted } from './counts.ts'

/**
 * A published measure. `version` rises when its definition changes; the words stand beside each figure.
 * `people` are the figures that say how many case files it rests on: their sum, or where they overlap the largest.
 * `guards` says whose small numbers are held back: those of case files that are not public one by one, or those of
 * everybody where no public line tells the thing.
 */
type Definition = {
  readonly version: number
  readonly figures: readonly Counted[]
  readonly people: readonly Counted[]
  readonly overlap?: true
  readonly guards: 'counted' | 'all'
}

export const ACTS = [
  'declined',
  'redirected',
  'extended',
  'asked',
  'relabelled',
  'withdrawn',
  'reopened',
] as const
export type Act = (typeof ACTS)[number]

export const RATINGS = RATING_QUESTIONS.map((question) => `rated-${question}` as const)
export type Rating = (typeof RATINGS)[number]

export type MeasureId =
  | 'received'
  | 'late-entry'
  | 'on-time'
  | 'first-response'
  | 'resolution'
  | 'confirmed'
  | Act
  | Rating

const FIRST_RESPONSE = [
  'first-response-days',
  'first-response-working-days',
  'first-response-in-time',
] as const
const RESOLUTION = [
  'resolution-days',
  'resolution-days-net',
  'resolution-working-days',
  'resolution-working-days-net',
] as const

/** Every published measure, with its definition as data. */
export const MEASURES: Readonly<Record<MeasureId, Definition>> = {
  received: of(['received']),
  'late-entry': of(['late-entry']),
  'on-time': {
    version: 1,
    figures: ['clocks-ended', 'clocks-kept', 'clocks-overdue'],
    people: ['clock-files', 'overdue-files'],
    overlap: true,
    guards: 'counted',
  },
  'first-response': {
    version: 1,
    figures: FIRST_RESPONSE,
    people: ['first-response-days'],
    guards: 'counted',
  },
  resolution: { version: 1, figures: RESOLUTION, people: ['resolution-days'], guards: 'counted' },
  confirmed: of(['confirmed-solved', 'confirmed-unsolved'], 'all'),
  declined: of(['declined']),
  redirected: of(['redirected']),
  extended: of(['extended']),
  asked: of(['asked']),
  relabelled: of(['relabelled']),
  withdrawn: of(['withdrawn']),
  reopened: of(['reopened']),
  'rated-manner': of(['rated-manner'], 'all'),
  'rated-outcome': of(['rated-outcome'], 'all'),
  'rated-explained': of(['rated-explained'], 'all'),
  'rated-fair': of(['rated-fair'], 'all'),
}

export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[]

function of(figures: readonly Counted[], guards: Definition['guards'] = 'counted'): Definition {
  return { version: 1, figures, people: figures, guards }
}
