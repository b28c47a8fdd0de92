import { BULK_ACTS, type BulkResult } from '#domain/desk/bulk.ts'
import type { Kit } from '../dialect/kit.ts'

/** What belongs to the desk of a member of staff: saved views, tags, who is writing, drafts, work on many at once, settings. */
export function deskTables(k: Kit) {
  const savedViews = k.table(
    'saved_views',
    {
      id: k.id(),
      ownerId: k.text('owner_id').notNull(),
      unitId: k.text('unit_id'),
      name: k.text('name').notNull(),
      query: k.text('query').notNull(),
      createdAt: k.time('created_at').notNull(),
    },
    (t) => [k.index('saved_views_owner').on(t.ownerId), k.index('saved_views_unit').on(t.unitId)],
  )

  const tags = k.table(
    'tags',
    {
      id: k.id(),
      unitId: k.text('unit_id').notNull(),
      name: k.text('name').notNull(),
      folded: k.text('folded').notNull(),
      createdAt: k.time('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('tags_name').on(t.unitId, t.folded)],
  )

  const caseTags = k.table(
    'case_tags',
    {
      caseFileId: k.text('case_file_id').notNull(),
      tagId: k.text('tag_id').notNull(),
      taggedBy: k.text('tagged_by').notNull(),
      taggedAt: k.time('tagged_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.caseFileId, t.tagId] }), k.index('case_tags_tag').on(t.tagId)],
  )

  const presences = k.table(
    'presences',
    {
      caseFileId: k.text('case_file_id').notNull(),
      staffId: k.text('staff_id').notNull(),
      move: k.text('move').notNull(),
      startedAt: k.time('started_at').notNull(),
      seenAt: k.time('seen_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.caseFileId, t.staffId] }), k.index('presences_seen').on(t.seenAt)],
  )

  const staffDrafts = k.table(
    'staff_drafts',
    {
      id: k.id(),
      staffId: k.text('staff_id').notNull(),
      caseFileId: k.text('case_file_id').notNull(),
      move: k.text('move').notNull(),
      sealed: k.bytes('sealed').notNull(),
      savedAt: k.time('saved_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('staff_drafts_move').on(t.staffId, t.caseFileId, t.move),
      k.index('staff_drafts_case').on(t.caseFileId),
      k.index('staff_drafts_saved').on(t.savedAt),
    ],
  )

  const bulkRuns = k.table(
    'bulk_runs',
    {
      id: k.id(),
      staffId: k.text('staff_id').notNull(),
      act: k.oneOf('act', BULK_ACTS).notNull(),
      caseReferences: k.json<readonly string[]>()('case_references').notNull(),
      sealed: k.bytes('sealed').notNull(),
      results: k.json<readonly BulkResult[]>()('results').notNull(),
      undone: k.json<readonly BulkResult[]>()('undone').notNull(),
      plannedAt: k.time('planned_at'),
      doneAt: k.time('done_at'),
      undoneAt: k.time('undone_at'),
      createdAt: k.time('created_at').notNull(),
    },
    (t) => [k.index('bulk_runs_created').on(t.createdAt)],
  )

  const deskSettings = k.table(
    'desk_settings',
    {
      staffId: k.text('staff_id').primaryKey(),
      calendarHash: k.bytes('calendar_hash'),
      calendarMadeAt: k.time('calendar_made_at'),
      wantsDigest: k.bool('wants_digest').notNull(),
      addressSealed: k.bytes('address_sealed'),
      /** Local date of the last morning that was looked at, whether there was a mail or nothing to say. */
      digestOn: k.text('digest_on'),
    },
    (t) => [k.uniqueIndex('desk_settings_calendar').on(t.calendarHash)],
  )

  return { savedViews, tags, caseTags, presences, staffDrafts, bulkRuns, deskSettings }
}
