import { type Fields, type Fill, justWords, WORDS } from './form.ts'

/** What people type into these forms: plausible, not always right. */
export const RESIDENT_FORMS = {
  answer: ({ chance, state }) =>
    state.askedItems > 1 ? eachItem(state.askedItems) : chance.happens(0.2) ? { unknown: 'yes' } : WORDS,
  write: justWords,
  attach: () => ({ ...WORDS, readers: 'staff' }),
  rate: ({ chance }) => ({ manner: `${chance.between(1, 5)}`, outcome: `${chance.between(1, 5)}` }),
  confirm: ({ chance }) => ({ solved: chance.happens(0.8) ? 'yes' : 'no' }),
  reopen: justWords,
  withdraw: () => ({ ...WORDS, sure: 'yes' }),
  'ask-first-review': justWords,
  'ask-final-review': justWords,
  'agree-to-summary': ({ chance }) => ({ agreed: chance.happens(0.7) ? 'yes' : 'no' }),
  'take-back-summary': () => ({}),
  'end-helper': () => ({ sure: 'yes' }),
} as const satisfies Record<string, Fill>

function eachItem(count: number): Fields {
  const texts = Array.from({ length: count - 1 }, (_, i) => [`text-${i + 1}`, '已经带来了。'])
  return { ...Object.fromEntries(texts), [`other-${count}`]: 'none' }
}
