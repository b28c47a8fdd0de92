import { and, asc, count, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Share } from './case-share.ts'
import { type QueueKey, type QueueRow, shown } from './queue.ts'
import { isNotAside } from './queue-filter.ts'

/** Case files whose answer one of these units reviews, by the last day of the review. */
export async function listUnderReview(
  tx: Db,
  share: Share,
  after: Pick<QueueKey, 'dueAt' | 'id'> | null,
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { caseFiles: f } = t
  const isBehind = after
    ? or(gt(f.dueAt, after.dueAt), and(eq(f.dueAt, after.dueAt), gt(f.id, after.id)))
    : undefined
  return tx
    .select(shown(t))
    .from(f)
    .where(and(isReviewed(tx, share), isBehind))
    .orderBy(asc(f.dueAt), asc(f.id))
    .limit(limit)
}

/** How many there are, counted up to `limit` and no further. */
export async function countUnderReview(tx: Db, share: Share, limit: number): Promise<number> {
  const { caseFiles: f } = tables(tx)
  const some = tx.select({ id: f.id }).from(f).where(isReviewed(tx, share)).limit(limit).as('some')
  const [row] = await tx.select({ n: count() }).from(some)
  return row?.n ?? 0
}

function isReviewed(tx: Db, { units, hiddenFrom }: Share): SQL | undefined {
  const t = tables(tx)
  const { caseFiles: f } = t
  return and(
    ...[inArray(f.reviewUnitId, [...units]), eq(f.open, true), eq(f.sealed, false)],
    ...(hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]),
  )
}
