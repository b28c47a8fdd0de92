import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import { type QueueKey, type QueueRow, shown } from './queue.ts'
import { isNotAside } from './queue-filter.ts'

/** Case files whose answer one of these units reviews, by the last day of the review. */
export async function listUnderReview(
  tx: Db,
  { units, hiddenFrom }: { readonly units: readonly string[]; readonly hiddenFrom?: string },
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
    .where(
      and(
        ...[eq(f.open, true), eq(f.sealed, false), inArray(f.reviewUnitId, [...units]), isBehind],
        ...(hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]),
      ),
    )
    .orderBy(asc(f.dueAt), asc(f.id))
    .limit(limit)
}
