import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Db, given, prepared } from '#db/handle.ts'

export type Reviewer = { readonly staffId: string; readonly unitId: string | null }

/** Everybody who reviews and is not disabled, with the unit they do it for; null stands for the whole town. */
export function listReviewers(tx: Db): Promise<Reviewer[]> {
  return prepared(tx, 'list-reviewers', (t) =>
    tx
      .select({ staffId: t.staffRoles.staffId, unitId: t.staffRoles.unitId })
      .from(t.staffRoles)
      .innerJoin(t.staff, eq(t.staff.id, t.staffRoles.staffId))
      .where(and(eq(t.staffRoles.role, given(t.staffRoles.role, 'role')), isNull(t.staff.disabledAt)))
      .orderBy(asc(t.staffRoles.id)),
  ).all({ role: 'reviewer' })
}
