import { sql } from 'drizzle-orm'
import { AWAITED, CASE_KINDS, CHANNELS, PUBLIC_LEVELS, STAGES, URGENCIES } from '#domain/case-file/words.ts'
import type { Kit } from '../dialect/kit.ts'

/** Case files and what happened on them. All columns of `case_files` but its keys are caches of the events. */
export function caseFileTables(k: Kit) {
  const caseFiles = k.table(
    'case_files',
    {
      id: k.id(),
      reference: k.text('reference').notNull(),
      service: k.text('service').notNull(),
      serviceVersion: k.int('service_version').notNull(),
      kind: k.oneOf('kind', CASE_KINDS).notNull(),
      publicLevel: k.oneOf('public_level', PUBLIC_LEVELS).notNull(),
      channel: k.oneOf('channel', CHANNELS).notNull(),
      stage: k.oneOf('stage', STAGES).notNull(),
      open: k.bool('open').notNull(),
      sealed: k.bool('sealed').notNull(),
      urgency: k.oneOf('urgency', URGENCIES).notNull(),
      urgencyRank: k.int('urgency_rank').notNull(),
      unitId: k.text('unit_id').notNull(),
      sendingUnitId: k.text('sending_unit_id'),
      areaId: k.text('area_id'),
      subdistrictId: k.text('subdistrict_id'),
      handlerId: k.text('handler_id'),
      partnerId: k.text('partner_id'),
      reviewUnitId: k.text('review_unit_id'),
      /** What the head of the unit has to approve or examine. */
      awaits: k.oneOf('awaits', AWAITED),
      /** Who asks for it, and cannot approve it. */
      awaitedBy: k.text('awaited_by'),
      legUnitIds: k.json<readonly string[]>()('leg_unit_ids').notNull().default([]),
      approvingUnitId: k.text('approving_unit_id'),
      orderState: k.oneOf('order_state', ['open', 'answered']),
      /** Local date of the visit that is planned. */
      visitOn: k.text('visit_on'),
      followsId: k.text('follows_id'),
      locale: k.text('locale').notNull(),
      receivedOn: k.text('received_on').notNull(),
      filedAt: k.time('filed_at').notNull(),
      recordedAt: k.time('recorded_at').notNull(),
      decidedAt: k.time('decided_at'),
      closedAt: k.time('closed_at'),
      reopenUntil: k.time('reopen_until'),
      eraseAt: k.time('erase_at'),
      dueAt: k.time('due_at').notNull(),
      dueClock: k.text('due_clock'),
      dueFrom: k.time('due_from'),
      duePaused: k.bool('due_paused').notNull(),
      titleSealed: k.bytes('title_sealed').notNull(),
      personHash: k.bytes('person_hash'),
      accessCodeHash: k.bytes('access_code_hash').notNull(),
      wrongCodes: k.int('wrong_codes').notNull(),
      codesLockedUntil: k.time('codes_locked_until'),
      version: k.int('version').notNull(),
      idempotencyKey: k.text('idempotency_key').notNull(),
    },
    (t) => [
      k.uniqueIndex('case_files_reference').on(t.reference),
      k.uniqueIndex('case_files_idempotency').on(t.idempotencyKey),
      k
        .index('case_files_queue')
        .on(t.open, t.sealed, t.unitId, t.urgencyRank, t.dueAt, t.id, t.stage, t.handlerId),
      k
        .index('case_files_queue_town')
        .on(t.open, t.sealed, t.urgencyRank, t.dueAt, t.id, t.stage, t.handlerId),
      k
        .index('case_files_closed')
        .on(t.sealed, t.closedAt, t.id, t.unitId)
        .where(sql`${t.closedAt} is not null`),
      k.index('case_files_sent_on').on(t.sendingUnitId).where(sql`${t.sendingUnitId} is not null`),
      k.index('case_files_handler').on(t.handlerId, t.open, t.urgencyRank, t.dueAt, t.id),
      k.index('case_files_filed').on(t.publicLevel, t.sealed, t.filedAt, t.id),
      k.index('case_files_person').on(t.personHash),
      k.index('case_files_follows').on(t.followsId).where(sql`${t.followsId} is not null`),
      k.index('case_files_order').on(t.orderState, t.unitId).where(sql`${t.orderState} is not null`),
      k.index('case_files_visit').on(t.visitOn, t.unitId).where(sql`${t.visitOn} is not null`),
      k
        .index('case_files_review')
        .on(t.open, t.sealed, t.reviewUnitId, t.dueAt)
        .where(sql`${t.reviewUnitId} is not null`),
      k
        .index('case_files_approving')
        .on(t.open, t.sealed, t.approvingUnitId, t.urgencyRank, t.dueAt, t.id)
        .where(sql`${t.approvingUnitId} is not null`),
      k
        .index('case_files_awaits')
        .on(t.open, t.sealed, t.unitId, t.urgencyRank, t.dueAt, t.id)
        .where(sql`${t.awaits} is not null`),
      k.index('case_files_reopen').on(t.reopenUntil),
      k.index('case_files_erase').on(t.eraseAt, t.id),
    ],
  )

  const caseEvents = k.table(
    'case_events',
    {
      id: k.id(),
      caseFileId: k
        .text('case_file_id')
        .notNull()
        .references(() => caseFiles.id),
      number: k.int('number').notNull(),
      type: k.text('type').notNull(),
      at: k.time('at').notNull(),
      recordedAt: k.time('recorded_at').notNull(),
      actorKind: k.oneOf('actor_kind', ['resident', 'helper', 'staff', 'system']).notNull(),
      actorId: k.text('actor_id'),
      actorUnitId: k.text('actor_unit_id'),
      data: k.json<Record<string, unknown>>()('data').notNull(),
      sealed: k.bytes('sealed'),
      idempotencyKey: k.text('idempotency_key'),
    },
    (t) => [
      k.uniqueIndex('case_events_number').on(t.caseFileId, t.number),
      k.uniqueIndex('case_events_idempotency').on(t.idempotencyKey),
    ],
  )

  const caseClocks = k.table(
    'case_clocks',
    {
      id: k.id(),
      caseFileId: k
        .text('case_file_id')
        .notNull()
        .references(() => caseFiles.id),
      clock: k.text('clock').notNull(),
      subject: k.text('subject').notNull().default(''),
      round: k.int('round').notNull(),
      clockVersion: k.int('clock_version').notNull(),
      regime: k.text('regime').notNull(),
      holder: k.text('holder').notNull(),
      unitId: k.text('unit_id').notNull(),
      state: k.oneOf('state', ['running', 'paused', 'met', 'missed']).notNull(),
      running: k.bool('running').notNull(),
      startedAt: k.time('started_at').notNull(),
      dueAt: k.time('due_at'),
      dueOn: k.text('due_on'),
      provisional: k.bool('provisional').notNull(),
      stoppedAt: k.time('stopped_at'),
      warned: k.int('warned').notNull(),
      breachedAt: k.time('breached_at'),
      nextCheckAt: k.time('next_check_at'),
    },
    (t) => [
      k.uniqueIndex('case_clocks_clock').on(t.caseFileId, t.clock, t.subject, t.round),
      k.index('case_clocks_check').on(t.nextCheckAt, t.id),
      k.index('case_clocks_due').on(t.running, t.dueAt, t.unitId),
      k.index('case_clocks_each').on(t.clock, t.running, t.unitId, t.dueAt).where(sql`${t.subject} <> ''`),
      k.index('case_clocks_provisional').on(t.provisional, t.running),
    ],
  )

  return { caseFiles, caseEvents, caseClocks }
}
