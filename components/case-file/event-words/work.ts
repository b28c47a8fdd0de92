import { isPicture } from '#domain/attachment/file-kind.ts'
import { type CaseEventOf, isAuthority } from '#domain/case-file/event.ts'
import type { WorkEvents } from '#domain/case-file/event-data/work.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import { formatDay } from '#i18n/dates.ts'
import { placeName, type TellAll, type Told, unitName } from './tell.ts'

export const WORK_WORDS: TellAll<Extract<keyof WorkEvents, ShownType>> = {
  'resident-asked': asked,
  'resident-answered': ({ data }, { t }) =>
    t(data.unknown ? 'track.event.resident-unknown' : 'track.event.resident-answered'),
  messaged: ({ data, by }, { t }) =>
    t(isAuthority(by) ? `track.event.told.${data.manner}` : 'track.event.wrote'),
  attached: ({ data: { kind }, by }, { t }) =>
    t(`attach.event.${isAuthority(by) ? 'toYou' : 'fromYou'}.${isPicture(kind) ? 'picture' : 'document'}`),
  extended: ({ data: { dueFrom, dueTo } }, { t, locale }) => {
    if (dueFrom === null || dueTo === null) return t('progress.event.extendedPlain')
    return t('progress.event.extended', { from: formatDay(dueFrom, locale), to: formatDay(dueTo, locale) })
  },
  'leg-added': ({ data }, told) => told.t('progress.event.legAdded', { place: placeName(told, data) }),
  'leg-answered': ({ data }, told) => {
    const leg = told.legs.find((one) => one.leg === data.leg)
    const place = placeName(told, leg ?? { unitId: null, partnerId: null })
    return told.t('progress.event.legAnswered', { place })
  },
  'third-party-started': ({ data: { kind, answerBy } }, { t, locale }) => {
    const what = t(`progress.event.started.${kind}`)
    return answerBy === null
      ? what
      : t('progress.event.startedBy', { what, day: formatDay(answerBy, locale) })
  },
  'third-party-ended': ({ data: { answered, appraisal } }, { t }) => {
    if (!answered) return t('progress.event.endedSilent')
    return appraisal ? t('progress.event.appraised', { people: appraisal.people }) : t('progress.event.ended')
  },
  'handed-to-partner': ({ data: { partnerId } }, told) => {
    const place = placeName(told, { unitId: null, partnerId })
    const phone = told.town.partners.get(partnerId)?.phone
    return phone
      ? told.t('progress.event.toPartner', { place, phone })
      : told.t('progress.event.toPartnerPlain', { place })
  },
  'partner-answered': ({ data }, told) =>
    told.t('progress.event.partnerAnswered', { place: placeName(told, { unitId: null, ...data }) }),
  'visit-planned': ({ data }, { t, locale }) =>
    t('visit.resident.planned', { day: formatDay(data.on, locale) }),
  'visit-recorded': ({ data }, { t, locale }) =>
    t(`visit.resident.${data.result}`, { day: formatDay(data.on, locale) }),
  'opinion-reported': ({ data }, told) =>
    told.t('track.event.opinion-reported', { unit: unitName(told, data.toUnitId) }),
}

/** Several things that were asked for have words of their own. */
function asked({ data, by }: CaseEventOf<'resident-asked'>, { t, locale }: Told): string {
  const { answerBy, items: count = 1 } = data
  if (count < 2 || !isAuthority(by)) {
    return answerBy
      ? t('track.event.resident-asked-by', { day: formatDay(answerBy, locale) })
      : t('track.event.resident-asked')
  }
  return answerBy === null
    ? t('progress.event.askedMany', { count })
    : t('progress.event.askedManyBy', { count, day: formatDay(answerBy, locale) })
}
