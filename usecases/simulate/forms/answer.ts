import { outcomesFor } from '#domain/case-file/outcomes.ts'
import { REVIEW_RESULTS } from '#domain/case-file/words.ts'
import { basisOf, type Fields, type Fill, FOUND, type FormAsked, justWords } from './form.ts'

/** What people type into these forms: plausible, not always right. */
export const ANSWER_FORMS = {
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
  'draft-summary': () => ({ language: 'zh', text: '反映的问题已经收到，正在处理。', checked: 'yes' }),
  'approve-summary': justWords,
  'return-summary': justWords,
  'take-down-summary': justWords,
  'open-hearing': justWords,
  'close-hearing': justWords,
  'decide-review': ({ chance, town, service }) => ({
    result: chance.pick(REVIEW_RESULTS),
    summary: '复查意见如下。',
    reasons: '事实清楚。',
    ...basisOf(town, service),
  }),
} as const satisfies Record<string, Fill>

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
