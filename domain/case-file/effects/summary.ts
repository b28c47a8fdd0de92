import type { SummaryEvents } from '../event-data/summary.ts'
import type { Effects } from './effect.ts'

export const SUMMARY_EFFECTS: Effects<keyof SummaryEvents> = {
  'summary-drafted': (_, { number, by, data }) => ({
    publicSummary: {
      ...{ stage: 'drafted', number, language: data.language },
      byStaffId: by.kind === 'staff' ? by.staffId : '',
    },
  }),
  'summary-returned': () => ({ publicSummary: null }),
  'summary-approved': (_, { number, data }) => ({
    publicSummary: { stage: 'approved', number, language: data.language, byStaffId: data.draftedBy },
  }),
  'summary-agreed': ({ publicSummary }, { data }) => ({
    publicSummary: publicSummary && data.agreed ? { ...publicSummary, stage: 'public' } : null,
  }),
  'summary-taken-down': () => ({ publicSummary: null }),
}
