import type { LinkEvents } from '#domain/case-file/event-data/link.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import type { TellAll } from './tell.ts'

export const LINK_WORDS: TellAll<Extract<keyof LinkEvents, ShownType>> = {
  merged: ({ data }, { t }) => t('track.event.merged', { reference: data.into }),
  joined: ({ data }, { t }) => t('track.event.joined', { reference: data.into }),
  'review-begun': ({ data }, { t }) => t(`track.event.review-begun.${data.review}`, { reference: data.into }),
  'split-off': ({ data }, { t }) => t('track.event.split-off', { reference: data.to }),
  'split-from': ({ data }, { t }) => t('track.event.split-from', { reference: data.from }),
  'answer-shared': ({ data }, { t }) =>
    t(`track.event.shared.${sharedKey(data.of)}`, { reference: data.from }),
  'review-asked-there': ({ data }, { t }) =>
    t(`track.event.review-asked-there.${data.review}`, { reference: data.into }),
}

const SHARED = [
  'accepted',
  'declined',
  'extended',
  'decided',
  'delivered',
  'settled',
  'reopened',
  'resident-asked',
  'review-asked',
  'review-passed',
  'hearing-opened',
  'review-decided',
  'messaged',
] as const

function sharedKey(of: string): (typeof SHARED)[number] {
  return SHARED.find((known) => known === of) ?? 'messaged'
}
