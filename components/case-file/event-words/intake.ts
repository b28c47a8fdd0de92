import type { IntakeEvents } from '#domain/case-file/event-data/intake.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import { wordsIn } from '#domain/locale.ts'
import { type TellAll, unitName } from './tell.ts'

export const INTAKE_WORDS: TellAll<Extract<keyof IntakeEvents, ShownType>> = {
  filed: ({ data }, { t }) => t(`track.event.filed.${data.helper ? 'helper' : data.channel}`),
  'intake-completed': (_, { t }) => t('track.event.intake-completed'),
  accepted: (_, { t }) => t('track.event.accepted'),
  declined: ({ data }, { t, town, locale }) => {
    const reason = town.declineDoors.get(data.reason)
    const what = t('track.event.declined')
    return reason ? `${what} ${wordsIn(reason.explanation, locale)}` : what
  },
  forwarded: ({ data }, told) => {
    const { t, town } = told
    const phone = town.units.get(data.toUnitId)?.phones[0]?.number ?? town.settings.dutyPhone
    return t('progress.event.forwarded', { unit: unitName(told, data.toUnitId), phone })
  },
  taken: (_, { t }) => t('track.event.taken'),
  'transfer-ruled': ({ data }, told) =>
    told.t('track.event.transfer-ruled', { unit: unitName(told, data.toUnitId) }),
}
