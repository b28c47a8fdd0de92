import type { Typed } from './typed.ts'

/** What somebody answers who is in no danger and leaves out what may be left out; by page. */
export const USUAL_ANSWERS: Readonly<Record<string, Typed>> = {
  danger: { danger: 'none' },
  helper: { helper: 'self' },
  name: { name: '王小红' },
  reach: { reach: 'only-here' },
  adjustments: {},
  question: { question: 'When does the office open?' },
  story: { story: 'The lamp at the north gate is out.' },
  request: { request: 'Please mend the lamp.' },
  idea: { idea: 'A bench at the bus stop.' },
  record: { record: 'The list of benches.' },
  place: { 'place.area': 'cuihu', 'place.text': 'north gate', place: 'cuihu' },
  what: { what: '?unknown' },
  since: { since: '?unknown' },
  form: { form: '?unknown' },
  registered: { registered: 'cuihu' },
  household: { household: '?unknown' },
  income: { income: '?unknown' },
  identity: { identity: '?none' },
  who: { who: '?unknown' },
  when: { when: '?unknown' },
  where: { where: '?unknown' },
}
