import { mayExtendIn } from './counting.ts'
import type { ClockRule } from './rule.ts'

export type ClockRuleProblem =
  | 'extension-in-other-measure'
  | 'promise-stops-by-article'
  | 'stop-reason-without-article'
  | 'petition-stops'
  | 'authority-rolls-forward'
  | 'window-keeps-day-off'
  | 'hours-look-at-days'
  | 'months-look-at-first-day'
  | 'warnings-not-rising'

const PETITION_REGULATION = '信访工作条例'
const BODIES: readonly ClockRule['holder'][] = ['authority', 'unit-right', 'outside-body']
const WINDOWS: readonly ClockRule['holder'][] = ['resident', 'third-party', 'anyone']

/** What a town file's rule may not say although its form is right; empty when all is well. */
export function checkClockRule(rule: ClockRule): ClockRuleProblem[] {
  return CHECKS.filter(([, isWrong]) => isWrong(rule)).map(([problem]) => problem)
}

const CHECKS: readonly (readonly [ClockRuleProblem, (rule: ClockRule) => boolean])[] = [
  [
    'extension-in-other-measure',
    ({ extension, period }) => extension !== undefined && !mayExtendIn(period.unit, extension.unit),
  ],
  [
    'stop-reason-without-article',
    (rule) => !isPromise(rule) && rule.stopsFor.some(({ article }) => article === undefined),
  ],
  [
    'promise-stops-by-article',
    (rule) => isPromise(rule) && rule.stopsFor.some(({ article }) => article !== undefined),
  ],
  [
    'petition-stops',
    (rule) => isPetition(rule) && rule.stopsFor.some((stop) => !isHearingOfFinalReview(rule, stop)),
  ],
  ['authority-rolls-forward', (rule) => BODIES.includes(rule.holder) && rule.ifLastDayOff !== 'keep'],
  [
    'window-keeps-day-off',
    (rule) => WINDOWS.includes(rule.holder) && !isInHours(rule) && rule.ifLastDayOff === 'keep',
  ],
  [
    'hours-look-at-days',
    (rule) => isInHours(rule) && (rule.ifLastDayOff !== 'keep' || rule.firstDay !== 'next-day'),
  ],
  ['months-look-at-first-day', ({ period, firstDay }) => period.unit === 'months' && firstDay !== 'next-day'],
  ['warnings-not-rising', ({ warnAt }) => warnAt.some((share, i) => i > 0 && share <= warnAt[i - 1]!)],
]

function isPromise(rule: ClockRule): boolean {
  return 'townPromise' in rule.source
}

function isPetition({ source }: ClockRule): boolean {
  return 'instrument' in source && source.instrument.startsWith(PETITION_REGULATION)
}

/** 信访工作条例 36: only the final review leaves out the time of a hearing. */
function isHearingOfFinalReview(rule: ClockRule, stop: ClockRule['stopsFor'][number]): boolean {
  const isFinalReview =
    'article' in rule.source && rule.source.article === '36' && BODIES.includes(rule.holder)
  return isFinalReview && stop.reason === 'hearing' && stop.article === '36' && stop.instrument === undefined
}

function isInHours({ period }: ClockRule): boolean {
  return period.unit === 'hours' || period.unit === 'working-hours'
}
