import type { ReviewEvents } from '#domain/case-file/event-data/review.ts'
import { placeName } from '../case-view.ts'
import type { SayAll } from './say.ts'

export const REVIEW_WORDS: SayAll<keyof ReviewEvents> = {
  'review-asked': ({ data }, reader) => {
    const kind = reader.t(`staff.review.${data.review}`)
    const place = placeName(reader, data)
    return data.from
      ? reader.t('staff.event.reviewAskedBy', { kind, place, reference: data.from })
      : reader.t('staff.event.reviewAsked', { kind, place })
  },
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
