import type { ReviewEvents } from '#domain/case-file/event-data/review.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import { placeName, type TellAll } from './tell.ts'

export const REVIEW_WORDS: TellAll<Extract<keyof ReviewEvents, ShownType>> = {
  'review-asked': ({ data }, told) => {
    const by = data.from ? 'review-asked-by-others' : 'review-asked'
    return told.t(`track.event.${by}.${data.review}`, { body: placeName(told, data) })
  },
  'review-passed': ({ data }, told) => told.t('track.event.review-passed', { body: placeName(told, data) }),
  'hearing-opened': (_, { t }) => t('track.event.hearing-opened'),
  'hearing-closed': (_, { t }) => t('track.event.hearing-closed'),
  'review-decided': ({ data }, { t }) => t(`track.review.${data.review}.${data.result}`),
}
