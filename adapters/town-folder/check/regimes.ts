import { FIRST_REVIEW_ANSWER, NEXT_HIGHER_BODY } from '#domain/case-file/review.ts'
import {
  DELIVERY_MANNERS,
  MESSAGE_MANNERS,
  REVIEW_KINDS,
  REVIEW_PROCEDURES,
  REVIEW_RESULTS,
  SPAN_KINDS,
  VISIT_RESULTS,
} from '#domain/case-file/words.ts'
import type { Service } from '#domain/service/service.ts'
import type { Outcome } from '#domain/town/outcome.ts'
import type { Regime, RegimeClock } from '#domain/town/regime.ts'
import type { Path, TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'
import { dangling, each, idsOf } from './references.ts'

/** What begins each of the things that a clock may run for one by one. */
const BEGINS: Readonly<Record<NonNullable<RegimeClock['each']>, string>> = {
  leg: 'leg-added',
  order: 'supervised',
  span: 'third-party-started',
  notice: 'notice-published',
}

/** Regimes that name what does not exist, and procedures with a part missing. */
export function checkRegimes(town: RawTown): TownProblem[] {
  return [
    ...commonRegimes(town),
    ...town.regimes.flatMap((item) => [
      ...namesIn(item, town),
      ...triggersIn(item, town),
      ...eachOf(item),
      ...reviewsIn(item, town),
    ]),
    ...town.services.flatMap((item) => [...noticeOf(item, town), ...rightsOf(item, town)]),
  ]
}

function commonRegimes({ settings, regimes }: RawTown): TownProblem[] {
  return dangling(settings, each(['commonRegimes'], settings.value.commonRegimes, idsOf(regimes), 'regime'))
}

function namesIn(item: Read<Regime>, { outcomes, clockRules }: RawTown): TownProblem[] {
  const { notice, moves } = item.value
  const clock = { ids: idsOf(clockRules), what: 'clock' }
  const publishes = moves.includes('publish-notice')
  return [
    ...dangling(item, [
      ...each(['outcomes'], item.value.outcomes, idsOf(outcomes), 'outcome'),
      { path: ['notice', 'rule'], id: notice?.rule, ...clock },
      { path: ['notice', 'again'], id: notice?.again, ...clock },
    ]),
    ...(publishes && !notice
      ? [problemAt(item, ['moves'], 'a public notice needs its days: write notice with a rule')]
      : []),
    ...(notice && !publishes
      ? [problemAt(item, ['notice'], 'nobody could put this notice up: list the move publish-notice')]
      : []),
  ]
}

function triggersIn(item: Read<Regime>, { partners }: RawTown): TownProblem[] {
  const variants = variantsOf(partners.map(({ value }) => value.id))
  return item.value.clocks.flatMap((clock, n) =>
    triggersOf(clock).flatMap(([path, trigger]) => {
      const [event = '', variant] = trigger.split(':')
      const known = variants[event] ?? []
      if (variant === undefined || known.includes(variant)) return []
      const sentence =
        known.length === 0
          ? `“${event}” is of one sort only: write it without “:${variant}”`
          : `“${event}” has no sort “${variant}”: write one of ${known.join(', ')}`
      return [problemAt(item, ['clocks', n, ...path], sentence)]
    }),
  )
}

function variantsOf(partners: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return {
    'review-asked': REVIEW_KINDS,
    'review-decided': [...REVIEW_KINDS, ...REVIEW_RESULTS],
    'third-party-started': SPAN_KINDS,
    'third-party-ended': SPAN_KINDS,
    'notice-published': ['first', 'again'],
    'objection-examined': ['upheld', 'not-upheld'],
    'transfer-ruled': ['agreed', 'not-agreed'],
    accepted: REVIEW_PROCEDURES,
    messaged: MESSAGE_MANNERS,
    delivered: DELIVERY_MANNERS,
    'visit-recorded': VISIT_RESULTS,
    'handed-to-partner': partners,
    'partner-answered': partners,
  }
}

function triggersOf(clock: RegimeClock): (readonly [Path, string])[] {
  const lists = ['startsOn', 'stopsOn', 'restartsOn', 'resumesOn'] as const
  return [
    ...lists.flatMap((list) => clock[list].map((trigger, i) => [[list, i], trigger] as const)),
    ...clock.pausesOn.map(({ event }, i) => [['pausesOn', i, 'event'], event] as const),
  ]
}

function eachOf(item: Read<Regime>): TownProblem[] {
  return item.value.clocks.flatMap((clock, n) => {
    if (clock.each === undefined) return []
    const begins = BEGINS[clock.each]
    const isRight = clock.startsOn.every((trigger) => trigger.split(':')[0] === begins)
    if (isRight && clock.startsOn.length > 0) return []
    return [problemAt(item, ['clocks', n, 'each'], `a clock for each ${clock.each} starts on ${begins}`)]
  })
}

/** 信访工作条例 35, 36: whoever reviews outside the hall, and what may follow on the first answer. */
function reviewsIn(item: Read<Regime>, { partners, decisionRights }: RawTown): TownProblem[] {
  const starts = item.value.clocks.flatMap(({ startsOn }) => startsOn)
  const problems: TownProblem[] = []
  const reviews = starts.some((trigger) => trigger.startsWith('review-asked'))
  if (reviews && !idsOf(partners).has(NEXT_HIGHER_BODY))
    problems.push(problemAt(item, ['clocks'], `reviews need the partner “${NEXT_HIGHER_BODY}”`))
  const hasRights = decisionRights.some(({ value }) => value.outcomes.includes(FIRST_REVIEW_ANSWER))
  if (starts.includes('review-asked:final') && !hasRights) {
    const sentence = `nobody could ask for the final review: write the rights after “${FIRST_REVIEW_ANSWER}”`
    problems.push(problemAt(item, ['clocks'], sentence))
  }
  return problems
}

function noticeOf(item: Read<Service>, { regimes }: RawTown): TownProblem[] {
  const { noticeBeforeApproval, regimes: own } = item.value
  if (!noticeBeforeApproval || regimes.some(({ value }) => own.includes(value.id) && value.notice)) return []
  const sentence = 'no notice could be put up: name a regime that has one'
  return [problemAt(item, ['noticeBeforeApproval'], sentence)]
}

/** An outcome that must name the person's rights, and a service for which the town has none on file. */
function rightsOf(item: Read<Service>, { regimes, outcomes, decisionRights }: RawTown): TownProblem[] {
  const { slug, kind, regimes: own } = item.value
  const listed = regimes.filter(({ value }) => own.includes(value.id)).flatMap(({ value }) => value.outcomes)
  const named = decisionRights.filter(({ value }) => value.kinds.includes(slug))
  const rights = named.length > 0 ? named : decisionRights.filter(({ value }) => value.kinds.includes(kind))
  return outcomes
    .filter(({ value }) => listed.includes(value.id) && needsRights(value))
    .filter(({ value: { id } }) => !rights.some(({ value }) => value.outcomes.includes(id)))
    .map(({ value: { id } }) =>
      problemAt(item, ['regimes'], `“${id}” has to name the person's rights: write them for ${kind}`),
    )
}

function needsRights({ needs }: Outcome): boolean {
  return needs.includes('rights')
}
