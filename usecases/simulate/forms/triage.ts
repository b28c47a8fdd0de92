import { declineReasonsFor } from '#domain/case-file/outcomes.ts'
import { PETITION_ROUTES, URGENCIES } from '#domain/case-file/words.ts'
import { servicesOfParts } from '../../case-file/moves/split.ts'
import { agreed, another, type Fields, type Fill, type FormAsked, justWords, WORDS } from './form.ts'

/** What people type into these forms: plausible, not always right. */
export const TRIAGE_FORMS = {
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
  decline: ({ chance, town, service }) => {
    const reasons = declineReasonsFor(town, service)
    return { ...WORDS, ...(reasons.length > 0 && { reason: chance.pick(reasons).id }) }
  },
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
  seal: () => ({ ...WORDS, sure: 'yes' }),
  'reissue-code': () => ({ ...WORDS, 'identity-check': 'call-back' }),
  close: () => ({}),
  merge: ({ others, chance }) => ({ ...WORDS, into: others.length > 0 ? chance.pick(others) : '' }),
  split: ({ chance, town }) => ({
    service: chance.pick(servicesOfParts(town)),
    part: '另一件事。Another matter.',
  }),
  link: ({ others, chance }) => ({ ...WORDS, other: others.length > 0 ? chance.pick(others) : '' }),
  supervise: ({ chance }) => ({ ...WORDS, days: `${chance.between(1, 5)}` }),
  'answer-supervision': order,
  'close-supervision': order,
} as const satisfies Record<string, Fill>

function worker({ workers, state, chance }: FormAsked): Fields {
  return { handler: workers.length > 0 ? another(workers, state.handlerId ?? '', chance) : '' }
}

function order({ state }: FormAsked): Fields {
  return { ...WORDS, order: `${state.orders.find((one) => one.state !== 'closed')?.order ?? ''}` }
}
