import { and, asc, count, inArray, type SQL, sql } from 'drizzle-orm'
import { sumOf } from '#db/dialect/sql.ts'
import { type Db, given, limitGiven, prepared } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { URGENCY_RANKS } from '#domain/case-file/words.ts'
import type { CaseFileRow } from './case-file.ts'
import { isHandled, isIn, narrowed, type QueueFilter, type QueuePlace, shapeOf } from './queue-filter.ts'

/** The columns that a line of the queue shows, and those that permission is asked by. */
const SHOWN = [
  'id',
  'reference',
  'service',
  'serviceVersion',
  'stage',
  'urgency',
  'urgencyRank',
  'unitId',
  'sendingUnitId',
  'reviewUnitId',
  'legUnitIds',
  'approvingUnitId',
  'handlerId',
  'sealed',
  'open',
  'dueAt',
  'dueFrom',
  'dueClock',
  'duePaused',
  'closedAt',
  'titleSealed',
] as const
export type QueueRow = Pick<CaseFileRow, (typeof SHOWN)[number]>

/** The last line of the page before. */
export type QueueKey = Pick<CaseFileRow, 'urgencyRank' | 'dueAt' | 'id'>
const BEFORE_ALL: QueueKey = { urgencyRank: -1, dueAt: 0, id: '' }

/** Open case files of one place after a key, most urgent first, then by nearest due end. */
export function listQueue(
  tx: Db,
  place: QueuePlace,
  filter: QueueFilter,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  return prepared(tx, `list-queue:${shapeOf(place, filter)}`, (t) =>
    tx
      .select(shown(t))
      .from(t.caseFiles)
      .where(and(isIn(t, place), ...narrowed(t, filter), isAfter(t)))
      .orderBy(asc(t.caseFiles.urgencyRank), asc(t.caseFiles.dueAt), asc(t.caseFiles.id))
      .limit(limitGiven('limit')),
  ).all({ ...place, ...filter, ...keyValues(after), limit })
}

/** Open case files that one person handles, in the same order. */
export function listHandled(
  tx: Db,
  handlerId: string,
  filter: QueueFilter,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  return prepared(tx, `list-handled:${shapeOf(null, filter)}`, (t) =>
    tx
      .select(shown(t))
      .from(t.caseFiles)
      .where(and(isHandled(t), ...narrowed(t, filter), isAfter(t)))
      .orderBy(asc(t.caseFiles.urgencyRank), asc(t.caseFiles.dueAt), asc(t.caseFiles.id))
      .limit(limitGiven('limit')),
  ).all({ handlerId, ...filter, ...keyValues(after), limit })
}

/** How many open case files of a place there are, counted up to `limit` and no further. */
export async function countQueue(
  tx: Db,
  place: QueuePlace,
  filter: QueueFilter,
  limit: number,
): Promise<number> {
  const row = await prepared(tx, `count-queue:${shapeOf(place, filter)}`, (t) => {
    const some = tx
      .select({ id: t.caseFiles.id })
      .from(t.caseFiles)
      .where(
        and(
          isIn(t, place),
          ...narrowed(t, filter),
          ...(filter.dueBefore === undefined ? [] : [isAnyRank(t)]),
        ),
      )
      .limit(limitGiven('limit'))
      .as('some')
    return tx.select({ n: count() }).from(some)
  }).get({ ...place, ...filter, limit })
  return row?.n ?? 0
}

/** How many open case files one person handles, counted up to `limit`. */
export async function countHandled(
  tx: Db,
  handlerId: string,
  limit: number,
  filter: QueueFilter = {},
): Promise<number> {
  const row = await prepared(tx, `count-handled:${shapeOf(null, filter)}`, (t) => {
    const some = tx
      .select({ id: t.caseFiles.id })
      .from(t.caseFiles)
      .where(and(isHandled(t), ...narrowed(t, filter)))
      .limit(limitGiven('limit'))
      .as('some')
    return tx.select({ n: count() }).from(some)
  }).get({ handlerId, ...filter, limit })
  return row?.n ?? 0
}

/**
 * How many lines a narrowed list has among its first `looked` before narrowing, in the order of the queue: a filter
 * that no index knows looks at no more rows than that. `isAll` says that there were no more to look at.
 */
export async function countAmong(
  tx: Db,
  place: QueuePlace,
  filter: QueueFilter,
  looked: number,
): Promise<{ n: number; isAll: boolean }> {
  const row = await prepared(tx, `count-among:${shapeOf(place, filter)}`, (t) => {
    const isOne = and(...narrowed(t, filter)) ?? sql`1 = 1`
    const first = tx
      .select({ isOne: sql<number>`case when ${isOne} then 1 else 0 end`.as('is_one') })
      .from(t.caseFiles)
      .where(isIn(t, place))
      .orderBy(asc(t.caseFiles.urgencyRank), asc(t.caseFiles.dueAt), asc(t.caseFiles.id))
      .limit(limitGiven('looked'))
      .as('first_lines')
    return tx.select({ all: count(), n: sumOf(first.isOne) }).from(first)
  }).get({ ...place, ...filter, looked })
  return { n: row?.n ?? 0, isAll: (row?.all ?? 0) < looked }
}

/** The columns of a line. */
export function shown(t: Tables): Pick<Tables['caseFiles'], (typeof SHOWN)[number]> {
  return Object.fromEntries(SHOWN.map((name) => [name, t.caseFiles[name]])) as Pick<
    Tables['caseFiles'],
    (typeof SHOWN)[number]
  >
}

/** Lets a count use the order of the index up to the due end. */
function isAnyRank({ caseFiles }: Tables): SQL {
  return inArray(
    caseFiles.urgencyRank,
    Array.from({ length: URGENCY_RANKS }, (_, rank) => rank),
  )
}

function isAfter({ caseFiles }: Tables): SQL {
  const { urgencyRank, dueAt, id } = caseFiles
  return sql`(${urgencyRank}, ${dueAt}, ${id}) > (${given(urgencyRank, 'afterRank')}, ${given(dueAt, 'afterDue')}, ${given(id, 'afterId')})`
}

function keyValues(after: QueueKey | null) {
  const { urgencyRank, dueAt, id } = after ?? BEFORE_ALL
  return { afterRank: urgencyRank, afterDue: dueAt, afterId: id }
}
