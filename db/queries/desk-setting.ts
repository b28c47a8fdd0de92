import { and, asc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { StaffRow } from './staff.ts'

export type DeskSettingRow = Tables['deskSettings']['$inferSelect']
type Changed = Partial<Omit<DeskSettingRow, 'staffId'>>

const UNSET: Omit<DeskSettingRow, 'staffId'> = {
  calendarHash: null,
  calendarMadeAt: null,
  wantsDigest: false,
  addressSealed: null,
  digestOn: null,
}

export async function findDeskSetting(tx: Db, staffId: string): Promise<DeskSettingRow | undefined> {
  const { deskSettings: t } = tables(tx)
  const [row] = await tx.select().from(t).where(eq(t.staffId, staffId)).limit(1)
  return row
}

/** Changes some of a person's settings; the others keep what they are. */
export async function putDeskSetting(tx: Db, staffId: string, changed: Changed): Promise<void> {
  const { deskSettings: t } = tables(tx)
  await tx
    .insert(t)
    .values({ ...UNSET, ...changed, staffId })
    .onConflictDoUpdate({ target: t.staffId, set: changed })
}

/** Whose calendar this is; nobody's where the person is disabled. */
export async function findStaffByCalendar(tx: Db, calendarHash: Uint8Array): Promise<StaffRow | undefined> {
  const { deskSettings: t, staff } = tables(tx)
  const [row] = await tx
    .select({ staff })
    .from(t)
    .innerJoin(staff, eq(staff.id, t.staffId))
    .where(and(eq(t.calendarHash, calendarHash), isNull(staff.disabledAt)))
    .limit(1)
  return row?.staff
}

/** Everybody, not disabled, who wants a mail in the morning and has not been looked at on this local date, with where it goes. */
export function listDigestReaders(
  tx: Db,
  day: string,
): Promise<{ staff: StaffRow; addressSealed: Uint8Array | null }[]> {
  const { deskSettings: t, staff } = tables(tx)
  const wants = and(eq(t.wantsDigest, true), isNotNull(t.addressSealed), isNull(staff.disabledAt))
  return tx
    .select({ staff, addressSealed: t.addressSealed })
    .from(t)
    .innerJoin(staff, eq(staff.id, t.staffId))
    .where(and(wants, or(isNull(t.digestOn), ne(t.digestOn, day))))
    .orderBy(asc(staff.id))
}

/** Notes that a person's morning was looked at; false where somebody else noted it before. */
export async function markDigest(tx: Db, staffId: string, day: string): Promise<boolean> {
  const { deskSettings: t } = tables(tx)
  const marked = await tx
    .update(t)
    .set({ digestOn: day })
    .where(and(eq(t.staffId, staffId), or(isNull(t.digestOn), ne(t.digestOn, day))))
    .returning({ staffId: t.staffId })
  return marked.length === 1
}
