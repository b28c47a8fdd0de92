import type { SummaryEvents } from '#domain/case-file/event-data/summary.ts'
import type { SayAll } from './say.ts'

export const SUMMARY_WORDS: SayAll<keyof SummaryEvents> = {
  'summary-drafted': (_, { t }) => t('summary.staff.drafted'),
  'summary-returned': (_, { t }) => t('summary.staff.returned'),
  'summary-approved': (_, { t }) => t('summary.staff.approved'),
  'summary-agreed': ({ data }, { t }) => t(data.agreed ? 'summary.staff.agreed' : 'summary.staff.notAgreed'),
  'summary-taken-down': (_, { t }) => t('summary.staff.takenDown'),
}
