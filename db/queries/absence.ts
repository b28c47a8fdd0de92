import { and, asc, desc, eq, gte, isNull, lte } from 'drizzle-orm'
import { type Db, given, insertRow, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { CaseFileRow } from './case-file.ts'

export type AbsenceRow = Tables['staffAbsences']['$inferSelect']
export type AbsenceCaseRow = Tables['absenceCases']['$inferSelect']

export async function insertAbsence(tx: Db, row: AbsenceRow): Promise<void> {
  await insertRow(tx, 'staffAbsences', row)
}

export async function findAbsence(tx: Db, id: string): Promise<AbsenceRow | undefined> {
  const { staffAbsences: t } = tables(tx)
  const [row] = await tx.select().from(t).where(eq(t.id, id))
  return row
}

/** The absence of one person on a local date. */
export function findAbsenceOn(tx: Db, staffId: string, day: string): Promise<AbsenceRow | undefined> {
  return prepared(tx, 'find-absence-on', ({ staffAbsences: t }) =>
    tx
      .select()
      .from(t)
      .where(
        and(
          eq(t.staffId, given(t.staffId, 'staffId')),
          lte(t.fromDay, given(t.fromDay, 'day')),
          gte(t.toDay, given(t.toDay, 'day')),
        ),
      ),
  ).get({ staffId, day })
}

/** Absences that touch a span of local dates, by their first day; of everybody. One that was called off has no day. */
export async function listAbsences(tx: Db, from: string, to: string): Promise<AbsenceRow[]> {
  const { staffAbsences: t } = tables(tx)
  return tx
    .select()
    .from(t)
    .where(and(gte(t.toDay, from), lte(t.fromDay, to), lte(t.fromDay, t.toDay)))
    .orderBy(asc(t.fromDay), asc(t.id))
}

/** The absences of one person, the latest first; those called off too. */
export async function listAbsencesOf(tx: Db, staffId: string, limit: number): Promise<AbsenceRow[]> {
  const { staffAbsences: t } = tables(tx)
  return tx.select().from(t).where(eq(t.staffId, staffId)).orderBy(desc(t.fromDay)).limit(limit)
}

/** Makes an absence end on a local date. */
export async function updateAbsenceEnd(tx: Db, id: string, toDay: string): Promise<void> {
  const { staffAbsences: t } = tables(tx)
  await tx.update(t).set({ toDay }).where(eq(t.id, id))
}

/** Notes what became of one case file; what failed before and went through now has no reason any more. */
export async function putAbsenceCase(tx: Db, row: AbsenceCaseRow): Promise<void> {
  const { absenceCases: t } = tables(tx)
  const { at, reason } = row
  await tx
    .insert(t)
    .values(row)
    .onConflictDoUpdate({ target: [t.absenceId, t.caseFileId], set: { at, reason } })
}

export async function listAbsenceCases(tx: Db, absenceId: string): Promise<AbsenceCaseRow[]> {
  const { absenceCases: t } = tables(tx)
  return tx.select().from(t).where(eq(t.absenceId, absenceId)).orderBy(asc(t.at), asc(t.caseFileId))
}

export type Subject = Pick<
  CaseFileRow,
  | 'id'
  | 'reference'
  | 'unitId'
  | 'sendingUnitId'
  | 'handlerId'
  | 'sealed'
  | 'reviewUnitId'
  | 'legUnitIds'
  | 'approvingUnitId'
>

/** What permission is asked by, and the reference. */
export function subjectOf({
  id,
  reference,
  unitId,
  sendingUnitId,
  handlerId,
  sealed,
  reviewUnitId,
  legUnitIds,
  approvingUnitId,
}: Tables['caseFiles']) {
  return {
    id,
    reference,
    unitId,
    sendingUnitId,
    handlerId,
    sealed,
    reviewUnitId,
    legUnitIds,
    approvingUnitId,
  }
}

/** Where the case files that an absence moved are now: those still open, as permission is asked by. */
export async function listStillOpen(tx: Db, absenceId: string) {
  const { absenceCases: a, caseFiles: c } = tables(tx)
  return tx
    .select(subjectOf(c))
    .from(a)
    .innerJoin(c, eq(c.id, a.caseFileId))
    .where(and(eq(a.absenceId, absenceId), isNull(a.reason), eq(c.open, true)))
    .orderBy(asc(c.dueAt), asc(c.id))
}

/** Absences that have begun by a local date and are not over. */
export async function listAbsencesOn(tx: Db, day: string): Promise<AbsenceRow[]> {
  return listAbsences(tx, day, day)
}
