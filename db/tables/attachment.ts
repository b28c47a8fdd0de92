import type { Kit } from '../dialect/kit.ts'

/** Which file in the data folder belongs to which event. A file that no row names is removed. */
export function attachmentTables(k: Kit) {
  const attachments = k.table(
    'attachments',
    {
      /** Also the name of the file. */
      id: k.id(),
      caseFileId: k.text('case_file_id').notNull(),
      eventNumber: k.int('event_number').notNull(),
    },
    (t) => [k.uniqueIndex('attachments_event').on(t.caseFileId, t.eventNumber)],
  )

  return { attachments }
}
