import { STAFF_ACTS } from '#domain/people/staff-act.ts'
import { TELLING_KINDS } from '#domain/people/telling.ts'
import type { Kit } from '../dialect/kit.ts'

/** Who is away and who stands in, who must step aside, who was told what, and what admins did to accounts. */
export function peopleTables(k: Kit) {
  const staffAbsences = k.table(
    'staff_absences',
    {
      id: k.id(),
      staffId: k.text('staff_id').notNull(),
      deputyId: k.text('deputy_id').notNull(),
      fromDay: k.text('from_day').notNull(),
      toDay: k.text('to_day').notNull(),
      enteredBy: k.text('entered_by').notNull(),
      enteredAt: k.time('entered_at').notNull(),
    },
    (t) => [
      k.index('staff_absences_days').on(t.toDay, t.fromDay),
      k.index('staff_absences_staff').on(t.staffId, t.toDay),
    ],
  )

  const absenceCases = k.table(
    'absence_cases',
    {
      absenceId: k.text('absence_id').notNull(),
      caseFileId: k.text('case_file_id').notNull(),
      reference: k.text('reference').notNull(),
      at: k.time('at').notNull(),
      /** Why it could not be moved; null where it was. */
      reason: k.text('reason'),
    },
    (t) => [k.primaryKey({ columns: [t.absenceId, t.caseFileId] })],
  )

  const staffInterests = k.table(
    'staff_interests',
    {
      staffId: k.text('staff_id').notNull(),
      caseFileId: k.text('case_file_id').notNull(),
      declaredBy: k.text('declared_by').notNull(),
      declaredAt: k.time('declared_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.staffId, t.caseFileId] }),
      k.index('staff_interests_case').on(t.caseFileId),
    ],
  )

  const staffTellings = k.table(
    'staff_tellings',
    {
      id: k.id(),
      staffId: k.text('staff_id').notNull(),
      /** What is told once: a mark of a case file, or the case files of a unit on a day. */
      matter: k.text('matter').notNull(),
      kind: k.oneOf('kind', TELLING_KINDS).notNull(),
      caseFileId: k.text('case_file_id'),
      clock: k.text('clock'),
      percent: k.int('percent'),
      isLate: k.bool('is_late').notNull(),
      unitId: k.text('unit_id').notNull(),
      n: k.int('n').notNull(),
      toldAt: k.time('told_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('staff_tellings_matter').on(t.staffId, t.matter),
      k.index('staff_tellings_told').on(t.staffId, t.toldAt),
    ],
  )

  const staffLog = k.table(
    'staff_log',
    {
      id: k.id(),
      at: k.time('at').notNull(),
      /** A member of staff; null for the command line. */
      byId: k.text('by_id'),
      staffId: k.text('staff_id').notNull(),
      act: k.oneOf('act', STAFF_ACTS).notNull(),
      data: k.json<Readonly<Record<string, unknown>>>()('data').notNull(),
    },
    (t) => [k.index('staff_log_at').on(t.at), k.index('staff_log_staff').on(t.staffId)],
  )

  return { staffAbsences, absenceCases, staffInterests, staffTellings, staffLog }
}
