import { isPicture } from '#domain/attachment/file-kind.ts'
import { isAuthority } from '#domain/case-file/event.ts'
import type { WorkEvents } from '#domain/case-file/event-data/work.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { clockName, partnerName, placeName, staffName, unitName } from '../case-view.ts'
import { legName, type SayAll } from './say.ts'

export const WORK_WORDS: SayAll<keyof WorkEvents> = {
  'resident-asked': ({ data: { answerBy } }, { t, locale }) =>
    answerBy === null
      ? t('staff.event.asked')
      : t('staff.event.askedBy', { day: formatShortDay(answerBy, locale) }),
  'resident-answered': ({ data }, { t }) =>
    t(data.unknown ? 'staff.event.answeredUnknown' : 'staff.event.answered'),
  messaged: ({ data: { manner }, by }, { t }) => {
    if (!isAuthority(by)) return t('staff.event.wrote')
    return manner === 'in-person' ? t('staff.event.toldInPerson') : t('staff.event.told', { manner })
  },
  noted: (_, { t }) => t('staff.event.noted'),
  attached: ({ data: { kind, internal }, by }, { t }) => {
    const readers = internal ? 'amongStaff' : isAuthority(by) ? 'toThem' : 'fromThem'
    return t(`attach.staff.${readers}.${isPicture(kind) ? 'picture' : 'document'}`)
  },
  'extension-asked': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.extensionAsked', {
      clock: clockName(caseFile, data.clock, locale),
      count: data.count,
      unit: t(`staff.timeUnit.${data.unit}`),
    }),
  'extension-refused': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.extensionRefused', { clock: clockName(caseFile, data.clock, locale) }),
  extended: ({ data: { clock, dueFrom, dueTo } }, { t, caseFile, locale }) => {
    const name = clockName(caseFile, clock, locale)
    if (dueFrom === null || dueTo === null) return t('work.event.extendedPaused', { clock: name })
    const [from, to] = [formatShortDay(dueFrom, locale), formatShortDay(dueTo, locale)]
    return t('work.event.extended', { clock: name, from, to })
  },
  'leg-added': ({ data }, reader) => reader.t('staff.event.legAdded', { place: placeName(reader, data) }),
  'leg-answered': ({ data }, reader) =>
    reader.t('staff.event.legAnswered', { place: legName(reader, data.leg) }),
  'leg-returned': ({ data }, reader) =>
    reader.t('work.event.legReturned', { place: legName(reader, data.leg) }),
  'leg-released': ({ data }, reader) =>
    reader.t('staff.event.legReleased', { place: legName(reader, data.leg) }),
  'third-party-started': ({ data }, { t }) =>
    t('staff.event.spanStarted', { kind: t(`staff.span.${data.kind}`) }),
  'third-party-ended': ({ data: { kind, appraisal } }, { t }) => {
    const ended = t('staff.event.spanEnded', { kind: t(`staff.span.${kind}`) })
    if (!appraisal) return ended
    const { people, result } = appraisal
    return `${ended} · ${t('work.event.appraisal', { people, result: t(`work.appraisal.${result}`) })}`
  },
  'handed-to-partner': ({ data }, reader) =>
    reader.t('staff.event.toPartner', { place: partnerName(reader, data.partnerId) }),
  'partner-answered': ({ data }, reader) =>
    reader.t('staff.event.partnerAnswered', { place: partnerName(reader, data.partnerId) }),
  'visit-planned': ({ data }, reader) =>
    reader.t('staff.event.visitPlanned', {
      day: formatShortDay(data.on, reader.locale),
      names: data.staffIds.map((id) => staffName(reader, id)).join(reader.locale === 'zh' ? '、' : ', '),
    }),
  'visit-recorded': ({ data }, { t, locale }) =>
    t('staff.event.visitRecorded', {
      day: formatShortDay(data.on, locale),
      result: t(`staff.visitResult.${data.result}`),
    }),
  'opinion-reported': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.opinion', { unit: unitName(caseFile, data.toUnitId, locale) }),
}
