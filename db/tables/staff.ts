import { ROLES } from '#domain/permission/role.ts'
import type { Kit } from '../dialect/kit.ts'

export function staffTables(k: Kit) {
  const staff = k.table(
    'staff',
    {
      id: k.id(),
      login: k.text('login').notNull(),
      nameEn: k.text('name_en').notNull(),
      nameZh: k.text('name_zh').notNull(),
      locale: k.text('locale').notNull(),
      unitId: k.text('unit_id').notNull(),
      passwordHash: k.text('password_hash').notNull(),
      totpSealed: k.bytes('totp_sealed'),
      totpEnrolled: k.bool('totp_enrolled').notNull(),
      totpLastStep: k.int('totp_last_step').notNull(),
      disabledAt: k.time('disabled_at'),
      createdAt: k.time('created_at').notNull(),
    },
    (t) => [k.uniqueIndex('staff_login').on(t.login)],
  )

  const staffRoles = k.table(
    'staff_roles',
    {
      id: k.id(),
      staffId: k
        .text('staff_id')
        .notNull()
        .references(() => staff.id),
      role: k.oneOf('role', ROLES).notNull(),
      unitId: k.text('unit_id'),
    },
    (t) => [k.index('staff_roles_staff').on(t.staffId)],
  )

  const recoveryCodes = k.table(
    'recovery_codes',
    {
      id: k.id(),
      staffId: k
        .text('staff_id')
        .notNull()
        .references(() => staff.id),
      codeHash: k.bytes('code_hash').notNull(),
      usedAt: k.time('used_at'),
    },
    (t) => [k.uniqueIndex('recovery_codes_code').on(t.staffId, t.codeHash)],
  )

  const staffSessions = k.table(
    'staff_sessions',
    {
      id: k.id(),
      idHash: k.bytes('id_hash').notNull(),
      staffId: k
        .text('staff_id')
        .notNull()
        .references(() => staff.id),
      secondFactor: k.bool('second_factor').notNull(),
      startedAt: k.time('started_at').notNull(),
      seenAt: k.time('seen_at').notNull(),
      endedAt: k.time('ended_at'),
    },
    (t) => [
      k.uniqueIndex('staff_sessions_id_hash').on(t.idHash),
      k.index('staff_sessions_staff').on(t.staffId),
    ],
  )

  const guesses = k.table(
    'guesses',
    {
      key: k.text('key').primaryKey(),
      count: k.int('count').notNull(),
      windowEndsAt: k.time('window_ends_at').notNull(),
    },
    (t) => [k.index('guesses_window').on(t.windowEndsAt)],
  )

  return { staff, staffRoles, recoveryCodes, staffSessions, guesses }
}
