import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { StaffRow } from './staff.ts'

export type StaffSessionRow = Tables['staffSessions']['$inferSelect']

export async function insertStaffSession(tx: Db, row: StaffSessionRow): Promise<void> {
  await insertRow(tx, 'staffSessions', row)
}

/** A session by the hash of its secret, with whom it belongs to. Asked for on every staff page. */
export function findStaffSession(
  tx: Db,
  idHash: Uint8Array,
): Promise<{ session: StaffSessionRow; staff: StaffRow } | undefined> {
  return prepared(tx, 'find-staff-session', (t) =>
    tx
      .select({ session: t.staffSessions, staff: t.staff })
      .from(t.staffSessions)
      .innerJoin(t.staff, eq(t.staff.id, t.staffSessions.staffId))
      .where(eq(t.staffSessions.idHash, given(t.staffSessions.idHash, 'idHash'))),
  ).get({ idHash })
}

/** Open sessions last used after an instant, the latest first. */
export async function listOpenSessions(
  tx: Db,
  staffId: string,
  seenAfter: number,
): Promise<StaffSessionRow[]> {
  const { staffSessions } = tables(tx)
  const open = and(isNull(staffSessions.endedAt), eq(staffSessions.secondFactor, true))
  return tx
    .select()
    .from(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), open, gt(staffSessions.seenAt, seenAfter)))
    .orderBy(desc(staffSessions.seenAt), desc(staffSessions.id))
}

/** Makes a waiting session a full one under a new secret; false when it was completed or ended meanwhile. */
export async function completeSession(tx: Db, id: string, idHash: Uint8Array, now: number): Promise<boolean> {
  const { staffSessions } = tables(tx)
  const waiting = and(eq(staffSessions.secondFactor, false), isNull(staffSessions.endedAt))
  const completed = await tx
    .update(staffSessions)
    .set({ idHash, secondFactor: true, startedAt: now, seenAt: now })
    .where(and(eq(staffSessions.id, id), waiting))
    .returning({ id: staffSessions.id })
  return completed.length === 1
}

export async function updateSeen(tx: Db, id: string, seenAt: number): Promise<void> {
  const { staffSessions } = tables(tx)
  await tx
    .update(staffSessions)
    .set({ seenAt })
    .where(and(eq(staffSessions.id, id), lt(staffSessions.seenAt, seenAt)))
}

export async function endSession(tx: Db, id: string, endedAt: number): Promise<void> {
  const { staffSessions } = tables(tx)
  await tx
    .update(staffSessions)
    .set({ endedAt })
    .where(and(eq(staffSessions.id, id), isNull(staffSessions.endedAt)))
}

/** Ends every session of a person, but for one that may be spared. */
export async function endSessionsOf(tx: Db, staffId: string, endedAt: number, spared = ''): Promise<void> {
  const { staffSessions } = tables(tx)
  const theirs = and(eq(staffSessions.staffId, staffId), ne(staffSessions.id, spared))
  await tx
    .update(staffSessions)
    .set({ endedAt })
    .where(and(theirs, isNull(staffSessions.endedAt)))
}

export async function deleteSessionsSeenBefore(tx: Db, staffId: string, instant: number): Promise<void> {
  const { staffSessions } = tables(tx)
  await tx
    .delete(staffSessions)
    .where(and(eq(staffSessions.staffId, staffId), lt(staffSessions.seenAt, instant)))
}
