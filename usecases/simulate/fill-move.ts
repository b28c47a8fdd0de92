import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { Move } from '#domain/case-file/move.ts'
import { isUnanswered } from '#domain/case-file/move-rules/rule.ts'
import { declineReasonsFor, outcomesFor } from '#domain/case-file/outcomes.ts'
import { spanKindsOf } from '#domain/case-file/span-kinds.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import {
  APPRAISAL_RESULTS,
  PETITION_ROUTES,
  REVIEW_RESULTS,
  URGENCIES,
  VISIT_RESULTS,
} from '#domain/case-file/words.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import type { Service } from '#domain/service/service.ts'
import type { Chance } from '#domain/simulation/chance.ts'
import type { Town } from '#domain/town/town.ts'
import { FACT_FINDINGS, isFact } from '#domain/visit/fact.ts'
import { servicesOfParts } from '../case-file/moves/split.ts'

/** What somebody looks at who fills in the form of a move. */
export type FormAsked = {
  readonly town: Town
  readonly service: Service
  readonly state: CaseState
  readonly chance: Chance
  /** Local date. */
  readonly today: string
  /** Staff who may work on it, by id. */
  readonly workers: readonly string[]
  /** References of other case files. */
  readonly others: readonly string[]
}

type Fields = Readonly<Record<string, string>>
type Fill = (asked: FormAsked) => Fields

const WORDS: Fields = { text: '我们已经看过，情况如下。We looked into it.' }
const FOUND: Fields = { summary: '情况已核实。', facts: '事实清楚。', reasons: '符合规定。' }
const justWords: Fill = () => WORDS

/** What people type into the form of each move: plausible, not always right. Complete by type. */
const FORMS: Readonly<Record<Move, Fill>> = {
  'complete-intake': ({ chance, town, state }) => ({
    ...WORDS,
    area: chance.pick([...town.areas.keys()]),
    unit: chance.happens(0.8) ? state.unitId : chance.pick([...town.units.keys()]),
  }),
  classify: ({ chance }) => ({
    ...WORDS,
    urgency: chance.pick(URGENCIES),
    route: chance.happens(0.7) ? '31-6' : chance.pick(PETITION_ROUTES),
  }),
  accept: ({ chance }) => ({ ...WORDS, route: chance.happens(0.7) ? '31-6' : chance.pick(PETITION_ROUTES) }),
  decline: ({ chance, town, service }) => ({
    ...WORDS,
    reason: chance.pick(declineReasonsFor(town, service)).id,
  }),
  forward: ({ chance, town, state }) => ({
    ...WORDS,
    unit: another([...town.units.keys()], state.unitId, chance),
  }),
  assign: worker,
  take: () => ({}),
  'hand-over': (asked) => ({ ...WORDS, ...worker(asked) }),
  'stand-in': justWords,
  'step-aside': justWords,
  'object-to-transfer': justWords,
  'rule-on-transfer': agreed,
  'ask-resident': ({ today, chance }) => ({ ...WORDS, 'answer-by': later(today, chance.between(3, 15)) }),
  'give-up': justWords,
  'ask-extension': ({ town, service, chance }) => ({
    ...WORDS,
    clock: extendable(town, service)[0] ?? '',
    count: `${chance.between(1, 30)}`,
  }),
  'rule-on-extension': agreed,
  'hand-to-partner': ({ chance, town, today }) => ({
    ...WORDS,
    partner: chance.pick([...town.partners.keys()]),
    'answer-by': later(today, 10),
  }),
  'record-partner-answer': justWords,
  'add-leg': ({ chance, town, state }) => ({
    ...WORDS,
    place: chance.happens(0.7)
      ? `unit:${another([...town.units.keys()], state.unitId, chance)}`
      : `partner:${chance.pick([...town.partners.keys()])}`,
    days: `${chance.between(1, 10)}`,
  }),
  'answer-leg': leg,
  'release-leg': ({ state }) => ({ ...WORDS, leg: `${state.legs.find(isUnanswered)?.leg ?? ''}` }),
  'start-third-party': ({ chance, today, town, service }) => ({
    ...WORDS,
    kind: chance.pick(spanKindsOf(town, service)),
    'answer-by': later(today, 15),
  }),
  'end-third-party': ({ state, chance }) => ({
    ...WORDS,
    span: `${state.spans.find(({ open }) => open)?.span ?? ''}`,
    answered: chance.pick(['yes', 'no']),
    people: '12',
    result: chance.pick(APPRAISAL_RESULTS),
  }),
  'plan-visit': ({ workers, chance, today }) => ({
    ...WORDS,
    on: later(today, chance.between(0, 4)),
    first: workers[0] ?? '',
    second: workers[1] ?? '',
    how: 'announced',
  }),
  'record-visit': visited,
  'report-opinion': ({ chance }) => ({ ...FOUND, opinion: chance.happens(0.7) ? 'approve' : 'refuse' }),
  settle: ({ today }) => ({ ...WORDS, 'agreed-on': today }),
  message: ({ chance }) => ({ ...WORDS, manner: 'tracker', everybody: chance.pick(['yes', 'no']) }),
  note: justWords,
  seal: () => ({ ...WORDS, sure: 'yes' }),
  'reissue-code': () => ({ ...WORDS, 'identity-check': 'call-back' }),
  close: () => ({}),
  'publish-notice': ({ chance, service }) => ({
    name: '王小红',
    help: service.policies[0] ?? '',
    people: `${chance.between(1, 4)}`,
    amount: '1000',
    span: 'month',
  }),
  'examine-objection': ({ state, chance }) => ({
    ...FOUND,
    objection: `${state.objections.find(({ result }) => result === null)?.objection ?? ''}`,
    upheld: chance.happens(0.3) ? 'yes' : 'no',
  }),
  'draft-decision': decision,
  'approve-decision': justWords,
  'return-draft': justWords,
  decide: decision,
  deliver: ({ chance }) => ({
    manner: chance.pick(['tracker', 'posted', 'told-by-voice']),
    'proof-posted': '123456789',
    'proof-told-by-voice': '社区网格员在场',
    repeated: 'yes',
  }),
  'open-hearing': justWords,
  'close-hearing': justWords,
  'decide-review': ({ chance, town, service }) => ({
    result: chance.pick(REVIEW_RESULTS),
    summary: '复查意见如下。',
    reasons: '事实清楚。',
    ...basisOf(town, service),
  }),
  merge: ({ others, chance }) => ({ ...WORDS, into: others.length > 0 ? chance.pick(others) : '' }),
  split: ({ chance, town }) => ({
    service: chance.pick(servicesOfParts(town)),
    part: '另一件事。Another matter.',
  }),
  link: ({ others, chance }) => ({ ...WORDS, other: others.length > 0 ? chance.pick(others) : '' }),
  supervise: ({ chance }) => ({ ...WORDS, days: `${chance.between(1, 5)}` }),
  'answer-supervision': order,
  'close-supervision': order,
  answer: ({ chance, state }) =>
    state.askedItems > 1 ? eachItem(state.askedItems) : chance.happens(0.2) ? { unknown: 'yes' } : WORDS,
  write: justWords,
  rate: ({ chance }) => ({ manner: `${chance.between(1, 5)}`, outcome: `${chance.between(1, 5)}` }),
  confirm: ({ chance }) => ({ solved: chance.happens(0.8) ? 'yes' : 'no' }),
  reopen: justWords,
  withdraw: () => ({ ...WORDS, sure: 'yes' }),
  'ask-first-review': justWords,
  'ask-final-review': justWords,
  'end-helper': () => ({ sure: 'yes' }),
}

/** The fields that somebody types into the form of a move. */
export function fillMove(move: Move, asked: FormAsked): Fields {
  return FORMS[move](asked)
}

function agreed({ chance }: FormAsked): Fields {
  return { ...WORDS, agreed: chance.happens(0.7) ? 'yes' : 'no' }
}

/** What the two found: of each fact something, or nobody at home. */
function visited({ chance, service }: FormAsked): Fields {
  const result = chance.happens(0.7) ? 'done' : chance.pick(VISIT_RESULTS)
  const findings = service.questions
    .filter(isFact)
    .map(({ id }) => [`finding-${id}`, chance.pick(FACT_FINDINGS)])
  const words = service.questions.filter(isFact).map(({ id }) => [`found-${id}`, '和填的不一样。'])
  return {
    ...WORDS,
    result,
    permission: result === 'done' && chance.happens(0.8) ? 'yes' : 'no',
    neighbours: '邻居说情况属实。',
    ...Object.fromEntries([...findings, ...words]),
  }
}

function worker({ workers, state, chance }: FormAsked): Fields {
  return { handler: workers.length > 0 ? another(workers, state.handlerId ?? '', chance) : '' }
}

/** One answer to each thing that was asked for; the last one they do not have. */
function eachItem(count: number): Fields {
  const texts = Array.from({ length: count - 1 }, (_, i) => [`text-${i + 1}`, '已经带来了。'])
  return { ...Object.fromEntries(texts), [`other-${count}`]: 'none' }
}

function leg({ state }: FormAsked): Fields {
  return { ...WORDS, leg: `${state.legs.find((one) => one.state === 'open')?.leg ?? ''}` }
}

function order({ state }: FormAsked): Fields {
  return { ...WORDS, order: `${state.orders.find((one) => one.state !== 'closed')?.order ?? ''}` }
}

function decision({ town, service, state, chance }: FormAsked): Fields {
  const outcome = chance.pick(outcomesFor(town, service, state.route))
  return {
    outcome: outcome.id,
    summary: '批准。',
    facts: '事实清楚。',
    reasons: '符合规定。',
    next: '下月发放。',
    ...basisOf(town, service),
  }
}

function basisOf(town: Town, service: Service): Fields {
  const [first] = legalBasisFor(town, service)
  return first ? { basis: first.id } : {}
}

function extendable(town: Town, service: Service): string[] {
  const clocks = service.regimes.flatMap((id) => town.regimes.get(id)?.clocks ?? [])
  return clocks.flatMap(({ clock }) => (town.clockRules.get(clock)?.extension ? [clock] : []))
}

function another(all: readonly string[], not: string, chance: Chance): string {
  const others = all.filter((one) => one !== not)
  return others.length > 0 ? chance.pick(others) : ''
}

function later(date: string, days: number): string {
  return dateOf(dayOf(date) + days)
}
