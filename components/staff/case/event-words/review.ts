import type { ReviewEvents } from '#domain/case-file/event-data/review.ts'
import { placeName } from '../case-view.ts'
import type { SayAll } from './say.ts'

export const REVIEW_WORDS: SayAll<keyof ReviewEvents> = {
  'review-asked': ({ data }, reader) =>
    reader.t('staff.event.reviewAsked', {
      kind: reader.t(`staff.review.${data.review}`),
      place: placeName(reader, data),
    }),
  'review-passed': ({ data }, reader) =>
    reader.t('staff.event.reviewPassed', { place: placeName(reader, data) }),
  'hearing-opened': (_, { t }) => t('staff.event.hearingOpened'),
  'hearing-closed': (_, { t }) => t('staff.event.hearingClosed'),
  'review-decided': ({ data }, { t }) =>
    t('staff.event.reviewDecided', {
      kind: t(`staff.review.${data.review}`),
      result: t(`staff.reviewResult.${data.result}`),
    }),
}
