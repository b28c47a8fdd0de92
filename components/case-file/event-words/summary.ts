import type { SummaryEvents } from '#domain/case-file/event-data/summary.ts'
import type { ShownType } from '#domain/case-file/resident-view.ts'
import type { TellAll } from './tell.ts'

export const SUMMARY_WORDS: TellAll<Extract<keyof SummaryEvents, ShownType>> = {
  'summary-approved': (_, { t }) => t('summary.event.asked'),
  'summary-agreed': ({ data }, { t }) => t(data.agreed ? 'summary.event.agreed' : 'summary.event.notAgreed'),
  'summary-taken-down': (_, { t }) => t('summary.event.takenDown'),
}
