import { and, asc, eq, gt, gte, isNull, lt, lte, or, type SQL } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

/** A case file that waits for a job, and its place in the line. */
export type Waiting = { readonly caseFileId: string; readonly at: number | null; readonly id: string }

/** Case files with a clock at which something is to be marked by `now`, the longest waiting first. */
export function listClocksToCheck(
  tx: Db,
  now: number,
  after: Waiting | null,
  limit: number,
): Promise<Waiting[]> {
  const { caseClocks: t } = tables(tx)
  return tx
    .select({ caseFileId: t.caseFileId, at: t.nextCheckAt, id: t.id })
    .from(t)
    .where(and(lte(t.nextCheckAt, now), isBehind(t.nextCheckAt, t.id, after)))
    .orderBy(asc(t.nextCheckAt), asc(t.id))
    .limit(limit)
}

/** Has this case file a clock at which something is to be marked by `now`? */
export async function hasClockToCheck(tx: Db, caseFileId: string, now: number): Promise<boolean> {
  const row = await prepared(tx, 'has-clock-to-check', ({ caseClocks: t }) =>
    tx
      .select({ id: t.id })
      .from(t)
      .where(
        and(
          eq(t.caseFileId, given(t.caseFileId, 'caseFileId')),
          lte(t.nextCheckAt, given(t.nextCheckAt, 'now')),
        ),
      )
      .limit(1),
  ).get({ caseFileId, now })
  return row !== undefined
}

/** Delivered case files that can be reopened no longer at `now`, the longest waiting first. */
export function listWindowsPassed(
  tx: Db,
  now: number,
  after: Waiting | null,
  limit: number,
): Promise<Waiting[]> {
  const { caseFiles: t } = tables(tx)
  return tx
    .select({ caseFileId: t.id, at: t.reopenUntil, id: t.id })
    .from(t)
    .where(and(lte(t.reopenUntil, now), isBehind(t.reopenUntil, t.id, after)))
    .orderBy(asc(t.reopenUntil), asc(t.id))
    .limit(limit)
}

/** Closed case files that have been kept long enough at `now`, the longest waiting first. */
export function listToErase(tx: Db, now: number, after: Waiting | null, limit: number): Promise<Waiting[]> {
  const { caseFiles: t } = tables(tx)
  return tx
    .select({ caseFileId: t.id, at: t.eraseAt, id: t.id })
    .from(t)
    .where(and(lte(t.eraseAt, now), isBehind(t.eraseAt, t.id, after)))
    .orderBy(asc(t.eraseAt), asc(t.id))
    .limit(limit)
}

/**
 * Case files on which a clock runs that a change of the calendar can move: its due date hangs on a year without its
 * official list, or it ran at some time from `from` to `to` (UTC ms), or it is paused and was started by then.
 */
export function listClocksToRecompute(
  tx: Db,
  span: { readonly from: number; readonly to: number } | null,
  after: Waiting | null,
  limit: number,
): Promise<Waiting[]> {
  const { caseClocks: t } = tables(tx)
  const inSpan = span && and(or(isNull(t.dueAt), gte(t.dueAt, span.from)), lt(t.startedAt, span.to))
  return tx
    .select({ caseFileId: t.caseFileId, at: t.dueAt, id: t.id })
    .from(t)
    .where(
      and(
        eq(t.running, true),
        or(eq(t.provisional, true), inSpan ?? undefined),
        after ? gt(t.id, after.id) : undefined,
      ),
    )
    .orderBy(asc(t.id))
    .limit(limit)
}

/** Messages that left or were given up, and were made before an instant: nobody needs their address any more. */
export async function deleteOutboxDone(tx: Db, madeBefore: number): Promise<void> {
  const { outbox } = tables(tx)
  await tx.delete(outbox).where(and(isNull(outbox.nextAt), lt(outbox.createdAt, madeBefore)))
}

type InstantColumn = Tables['caseClocks']['nextCheckAt'] | Tables['caseFiles']['reopenUntil' | 'eraseAt']
type IdColumn = Tables['caseClocks']['id'] | Tables['caseFiles']['id']

function isBehind(at: InstantColumn, id: IdColumn, after: Waiting | null): SQL | undefined {
  if (!after || after.at === null) return undefined
  return or(gt(at, after.at), and(eq(at, after.at), gt(id, after.id)))
}
