import type { CaseEventOf } from '#domain/case-file/event.ts'
import type { OverviewEvents } from '#domain/case-file/event-data/overview.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import { formatDay } from '#i18n/dates.ts'
import { clockTitle, type TellAll, type Told, unitName } from './tell.ts'

export const OVERVIEW_WORDS: TellAll<Extract<keyof OverviewEvents, ShownType>> = {
  supervised: ({ data }, told) => told.t('progress.event.supervised', { unit: unitName(told, data.unitId) }),
  'supervision-closed': (_, { t }) => t('progress.event.orderClosed'),
  'clock-started': ({ data }, told) =>
    told.t('track.event.clock-started', { what: clockTitle(told, data.clock) }),
  'clock-breached': ({ data }, told) =>
    told.t('track.event.clock-breached', { what: clockTitle(told, data.clock) }),
  'dates-recomputed': recomputed,
  erased: ({ data }, { t }) => t('track.event.erased', { years: data.years }),
}

function recomputed({ data }: CaseEventOf<'dates-recomputed'>, told: Told): string {
  const { clock, dueFrom, dueTo, moved } = data
  const { t, locale } = told
  const what = clockTitle(told, clock)
  if (dueFrom === null || dueTo === null || (moved && dueFrom === dueTo))
    return t('track.event.dates-recomputed', { what })
  const day = formatDay(dueTo, locale)
  return moved
    ? t('track.event.dates-moved', { what, day, before: formatDay(dueFrom, locale) })
    : t('track.event.dates-firm', { what, day })
}
