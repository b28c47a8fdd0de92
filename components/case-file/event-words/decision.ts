import type { DecisionEvents } from '#domain/case-file/event-data/decision.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import { formatDay } from '#i18n/dates.ts'
import type { TellAll } from './tell.ts'

export const DECISION_WORDS: TellAll<Extract<keyof DecisionEvents, ShownType>> = {
  'notice-published': ({ data }, { t, locale }) =>
    t(data.again ? 'notice.event.again' : 'notice.event.published', { until: formatDay(data.until, locale) }),
  'notice-objected': (_, { t }) => t('notice.event.objected'),
  'objection-examined': ({ data }, { t }) =>
    t(data.upheld ? 'notice.event.upheld' : 'notice.event.not-upheld'),
  'objection-withdrawn': (_, { t }) => t('notice.event.withdrawn'),
  decided: (_, { t }) => t('track.event.decided'),
  delivered: ({ data }, { t, locale }) =>
    t('track.event.delivered', {
      day: formatDay(data.receivedOn, locale),
      manner: t(`track.delivery.${data.manner}`),
    }),
  'given-up': (_, { t }) => t('progress.event.givenUp'),
  settled: ({ data }, { t, locale }) =>
    t('progress.event.settled', { day: formatDay(data.agreedOn, locale) }),
  rated: (_, { t }) => t('track.event.rated'),
  confirmed: ({ data }, { t }) => t(data.solved ? 'track.event.confirmed' : 'track.event.unsolved'),
  reopened: (_, { t }) => t('track.event.reopened'),
  withdrawn: (_, { t }) => t('track.event.withdrawn'),
  'helper-ended': (_, { t }) => t('track.event.helper-ended'),
  'code-reissued': (_, { t }) => t('track.event.code-reissued'),
  closed: ({ data }, { t }) => t(`track.event.closed.${data.how}`),
}
