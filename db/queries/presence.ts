import { and, asc, eq, gt, lt, ne } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type PresenceRow = Tables['presences']['$inferSelect']

/** Who was seen at a case file after an instant (UTC ms), but for one person; the first to come first. */
export function listPresences(
  tx: Db,
  caseFileId: string,
  but: string,
  seenAfter: number,
): Promise<PresenceRow[]> {
  return prepared(tx, 'list-presences', ({ presences: t }) =>
    tx
      .select()
      .from(t)
      .where(
        and(
          eq(t.caseFileId, given(t.caseFileId, 'caseFileId')),
          ne(t.staffId, given(t.staffId, 'but')),
          gt(t.seenAt, given(t.seenAt, 'seenAfter')),
        ),
      )
      .orderBy(asc(t.startedAt), asc(t.staffId)),
  ).all({ caseFileId, but, seenAfter })
}

export async function findPresence(
  tx: Db,
  caseFileId: string,
  staffId: string,
): Promise<PresenceRow | undefined> {
  const { presences: t } = tables(tx)
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.caseFileId, caseFileId), eq(t.staffId, staffId)))
  return row
}

export async function putPresence(tx: Db, row: PresenceRow): Promise<void> {
  const { presences: t } = tables(tx)
  const { move, startedAt, seenAt } = row
  await tx
    .insert(t)
    .values(row)
    .onConflictDoUpdate({ target: [t.caseFileId, t.staffId], set: { move, startedAt, seenAt } })
}

export async function deletePresence(tx: Db, caseFileId: string, staffId: string): Promise<void> {
  const { presences: t } = tables(tx)
  await tx.delete(t).where(and(eq(t.caseFileId, caseFileId), eq(t.staffId, staffId)))
}

export async function deletePresencesSeenBefore(tx: Db, instant: number): Promise<void> {
  const { presences: t } = tables(tx)
  await tx.delete(t).where(lt(t.seenAt, instant))
}
