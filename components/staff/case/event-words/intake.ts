import type { IntakeEvents } from '#domain/case-file/event-data/intake.ts'
import { wordsIn } from '#domain/locale.ts'
import { staffName, unitName } from '../case-view.ts'
import type { SayAll } from './say.ts'

export const INTAKE_WORDS: SayAll<keyof IntakeEvents> = {
  filed: ({ data: { channel, helper } }, { t }) =>
    t(helper ? 'staff.event.filedByHelper' : 'staff.event.filed', { channel }),
  'intake-completed': (_, { t }) => t('staff.event.intakeCompleted'),
  classified: ({ data }, { t }) => {
    const urgency = t(`queue.urgency.${data.urgency}`)
    return data.route === null
      ? t('staff.event.classified', { urgency })
      : t('staff.event.classifiedRoute', { urgency, route: t(`staff.route.${data.route}`) })
  },
  accepted: ({ data: { route } }, { t }) =>
    route === null
      ? t('staff.event.accepted')
      : t('staff.event.acceptedRoute', { route: t(`staff.route.${route}`) }),
  declined: ({ data: { reason } }, { t, caseFile, locale }) => {
    const door = caseFile.town.declineDoors.get(reason)
    return t('staff.event.declined', { reason: door ? wordsIn(door.title, locale) : reason })
  },
  forwarded: ({ data }, { t, caseFile, locale }) =>
    t('staff.event.forwarded', {
      from: unitName(caseFile, data.fromUnitId, locale),
      to: unitName(caseFile, data.toUnitId, locale),
    }),
  assigned: ({ data }, reader) =>
    reader.t('staff.event.assigned', { name: staffName(reader, data.handlerId) }),
  taken: ({ data }, reader) => reader.t('staff.event.taken', { name: staffName(reader, data.handlerId) }),
  'handed-over': ({ data }, reader) =>
    reader.t('staff.event.handedOver', { name: staffName(reader, data.handlerId) }),
  'stood-in': ({ data: { handlerId, forStaffId } }, reader) => {
    const name = staffName(reader, handlerId)
    if (forStaffId === null) return reader.t('staff.event.stoodIn', { name })
    return reader.t('staff.event.stoodInFor', { name, other: staffName(reader, forStaffId) })
  },
  'stepped-aside': ({ data }, reader) =>
    reader.t('staff.event.steppedAside', { name: staffName(reader, data.staffId) }),
  'transfer-objected': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.transferObjected', { unit: unitName(caseFile, data.senderUnitId, locale) }),
  'transfer-ruled': ({ data: { agreed, toUnitId } }, { t, caseFile, locale }) =>
    t(agreed ? 'staff.event.transferAgreed' : 'staff.event.transferKept', {
      unit: unitName(caseFile, toUnitId, locale),
    }),
  sealed: ({ data }, { t, caseFile, locale }) =>
    t('staff.event.sealed', { unit: unitName(caseFile, data.toUnitId, locale) }),
}
