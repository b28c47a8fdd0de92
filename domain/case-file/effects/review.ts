import type { ReviewEvents } from '../event-data/review.ts'
import { answerUndone } from './answer.ts'
import type { Effects } from './effect.ts'

export const REVIEW_EFFECTS: Effects<keyof ReviewEvents> = {
  'review-asked': (_, { data }) => ({
    stage: data.review === 'first' ? 'in-first-review' : 'in-final-review',
    review: { ...data, hearing: false },
    closedAt: null,
  }),
  'review-passed': (_, { data }) => ({ review: { ...data, hearing: false } }),
  'hearing-opened': (state) => ({ review: state.review && { ...state.review, hearing: true } }),
  'hearing-closed': (state) => ({ review: state.review && { ...state.review, hearing: false } }),
  'review-decided': (state, { at, data }) =>
    data.result === 'sent-back'
      ? { ...answerUndone(state), review: null, reviewed: 0 }
      : {
          stage: 'decided',
          decidedAt: at,
          rights: data.rights.map(({ kind }) => kind),
          deliveredOn: null,
          review: null,
          solved: null,
          rated: false,
          reviewed: data.review === 'first' ? 1 : 2,
        },
}
