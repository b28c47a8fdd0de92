import { isUnanswered } from '#domain/case-file/move-rules/rule.ts'
import { spanKindsOf } from '#domain/case-file/span-kinds.ts'
import { APPRAISAL_RESULTS, VISIT_RESULTS } from '#domain/case-file/words.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { FACT_FINDINGS, isFact } from '#domain/visit/fact.ts'
import {
  agreed,
  another,
  type Fields,
  type Fill,
  FOUND,
  type FormAsked,
  justWords,
  later,
  WORDS,
} from './form.ts'

/** What people type into these forms: plausible, not always right. */
export const WORK_FORMS = {
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
  message: ({ state, chance }) => ({
    ...WORDS,
    manner: state.urgency === 'life' ? 'call' : 'tracker',
    everybody: chance.pick(['yes', 'no']),
  }),
  note: justWords,
} as const satisfies Record<string, Fill>

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

function leg({ state }: FormAsked): Fields {
  return { ...WORDS, leg: `${state.legs.find((one) => one.state === 'open')?.leg ?? ''}` }
}

function extendable(town: Town, service: Service): string[] {
  const clocks = service.regimes.flatMap((id) => town.regimes.get(id)?.clocks ?? [])
  return clocks.flatMap(({ clock }) => (town.clockRules.get(clock)?.extension ? [clock] : []))
}
