import type { OverviewEvents } from '#domain/case-file/event-data/overview.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { clockName, unitName } from '../case-view.ts'
import type { SayAll } from './say.ts'

export const OVERVIEW_WORDS: SayAll<keyof OverviewEvents> = {
  supervised: ({ data }, { t, caseFile, locale }) =>
    t('staff.event.supervised', { unit: unitName(caseFile, data.unitId, locale), count: data.days }),
  'supervision-answered': ({ data }, { t }) => t('staff.event.orderAnswered', { number: data.order }),
  'supervision-closed': ({ data }, { t }) => t('staff.event.orderClosed', { number: data.order }),
  'clock-started': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockStarted', { clock: clockName(caseFile, data.clock, locale) }),
  'clock-warned': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockWarned', {
      percent: Math.round(data.share * 100),
      clock: clockName(caseFile, data.clock, locale),
    }),
  'clock-breached': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockBreached', { clock: clockName(caseFile, data.clock, locale) }),
  'clock-escalated': ({ data }, { t, caseFile, locale }) =>
    t('staff.event.clockEscalated', {
      percent: Math.round(data.share * 100),
      clock: clockName(caseFile, data.clock, locale),
    }),
  'dates-recomputed': ({ data }, { t, caseFile, locale }) => {
    const clock = clockName(caseFile, data.clock, locale)
    return data.dueTo === null
      ? t('staff.event.datesOpen', { clock })
      : t('staff.event.dates', { day: formatShortDay(data.dueTo, locale), clock })
  },
  erased: (_, { t }) => t('staff.event.erased'),
}
