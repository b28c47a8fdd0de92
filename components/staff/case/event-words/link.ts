import type { LinkEvents } from '#domain/case-file/event-data/link.ts'
import { formatShortDay } from '#i18n/dates.ts'
import type { SayAll } from './say.ts'

export const LINK_WORDS: SayAll<keyof LinkEvents> = {
  merged: ({ data }, { t }) => t('staff.event.merged', { reference: data.into }),
  'took-in': ({ data }, { t }) => t('staff.event.tookIn', { reference: data.from }),
  joined: ({ data }, { t }) => t('staff.event.joined', { reference: data.into }),
  'was-joined': ({ data }, { t }) => t('staff.event.wasJoined', { reference: data.from }),
  'review-begun': ({ data: { into, stays, check } }, { t }) => {
    const begun = t(stays ? 'staff.event.reviewBegunStays' : 'staff.event.reviewBegun', { reference: into })
    return check ? `${begun} · ${t(`move.check.${check}`)}` : begun
  },
  'asked-through': ({ data }, { t }) => t('staff.event.askedThrough', { reference: data.from }),
  'split-off': ({ data }, { t }) => t('staff.event.splitOff', { reference: data.to }),
  'split-from': ({ data }, { t }) => t('staff.event.splitFrom', { reference: data.from }),
  linked: ({ data }, { t }) => t('staff.event.linked', { reference: data.other }),
  'follower-wrote': ({ data }, { t }) => t('staff.event.followerWrote', { reference: data.from }),
  'answer-shared': ({ data: { from, manner, receivedOn } }, { t, locale }) =>
    manner && receivedOn
      ? t(`staff.delivered.${manner}`, { day: formatShortDay(receivedOn, locale) })
      : t('staff.event.answerShared', { reference: from }),
  'review-asked-there': ({ data }, { t }) =>
    t('staff.event.reviewAskedThere', {
      kind: t(`staff.review.${data.review}`),
      reference: data.into,
    }),
}
