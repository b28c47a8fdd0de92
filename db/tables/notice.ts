import type { Kit } from '../dialect/kit.ts'

/** Where public notices stand, and who objected to one: its words are those of the event, sealed on the case file. */
export function noticeTables(k: Kit) {
  const publicNotices = k.table(
    'public_notices',
    {
      id: k.id(),
      code: k.text('code').notNull(),
      caseFileId: k.text('case_file_id').notNull(),
      notice: k.int('notice').notNull(),
      eventNumber: k.int('event_number').notNull(),
    },
    (t) => [
      k.uniqueIndex('public_notices_code').on(t.code),
      k.uniqueIndex('public_notices_notice').on(t.caseFileId, t.notice),
    ],
  )

  const noticeObjections = k.table(
    'notice_objections',
    {
      id: k.id(),
      /** The objector's own case file. */
      caseFileId: k.text('case_file_id').notNull(),
      noticedId: k.text('noticed_id').notNull(),
      objection: k.int('objection').notNull(),
    },
    (t) => [
      k.uniqueIndex('notice_objections_case_file').on(t.caseFileId),
      k.uniqueIndex('notice_objections_noticed').on(t.noticedId, t.objection),
    ],
  )

  return { publicNotices, noticeObjections }
}
