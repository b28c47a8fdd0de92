import type { Kit } from '../dialect/kit.ts'

/** What belongs to a browser of a resident: drafts, refused forms, receipts, opened case files. Keyed by the hash of a cookie. */
export function residentTables(k: Kit) {
  const drafts = k.table(
    'drafts',
    {
      id: k.id(),
      cookieHash: k.bytes('cookie_hash').notNull(),
      service: k.text('service').notNull(),
      serviceVersion: k.int('service_version').notNull(),
      shared: k.bool('shared').notNull(),
      sealed: k.bytes('sealed').notNull(),
      idempotencyKey: k.text('idempotency_key').notNull(),
      startedAt: k.time('started_at').notNull(),
      endsAt: k.time('ends_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('drafts_cookie_service').on(t.cookieHash, t.service),
      k.index('drafts_ends').on(t.endsAt),
    ],
  )

  const formStates = k.table(
    'form_states',
    {
      id: k.id(),
      cookieHash: k.bytes('cookie_hash').notNull(),
      path: k.text('path').notNull(),
      sealed: k.bytes('sealed').notNull(),
      endsAt: k.time('ends_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('form_states_cookie_path').on(t.cookieHash, t.path),
      k.index('form_states_ends').on(t.endsAt),
    ],
  )

  const receipts = k.table(
    'receipts',
    {
      id: k.id(),
      cookieHash: k.bytes('cookie_hash').notNull(),
      caseFileId: k.text('case_file_id').notNull(),
      sealed: k.bytes('sealed').notNull(),
      endsAt: k.time('ends_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('receipts_cookie_case').on(t.cookieHash, t.caseFileId),
      k.index('receipts_ends').on(t.endsAt),
    ],
  )

  const residentSessions = k.table(
    'resident_sessions',
    {
      id: k.id(),
      cookieHash: k.bytes('cookie_hash').notNull(),
      caseFileId: k.text('case_file_id').notNull(),
      shared: k.bool('shared').notNull(),
      endsAt: k.time('ends_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('resident_sessions_cookie_case').on(t.cookieHash, t.caseFileId),
      k.index('resident_sessions_ends').on(t.endsAt),
    ],
  )

  return { drafts, formStates, receipts, residentSessions }
}
