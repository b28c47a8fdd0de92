import type { Kit } from '../dialect/kit.ts'

/** Figures rolled up inside each move, messages on their way out, marks of jobs. */
export function operationTables(k: Kit) {
  const figures = k.table(
    'figures',
    {
      period: k.text('period').notNull(),
      unitId: k.text('unit_id').notNull(),
      service: k.text('service').notNull(),
      areaId: k.text('area_id').notNull(),
      figure: k.text('figure').notNull(),
      bucket: k.int('bucket').notNull(),
      n: k.int('n').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.figure, t.period, t.unitId, t.service, t.areaId, t.bucket] })],
  )

  const outbox = k.table(
    'outbox',
    {
      id: k.id(),
      caseFileId: k.text('case_file_id'),
      change: k.text('change').notNull(),
      sealed: k.bytes('sealed').notNull(),
      attempts: k.int('attempts').notNull(),
      nextAt: k.time('next_at'),
      sentAt: k.time('sent_at'),
      createdAt: k.time('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('outbox_change').on(t.change), k.index('outbox_next').on(t.nextAt)],
  )

  const leases = k.table('leases', {
    name: k.text('name').primaryKey(),
    holder: k.text('holder').notNull(),
    endsAt: k.time('ends_at').notNull(),
  })

  return { figures, outbox, leases }
}
