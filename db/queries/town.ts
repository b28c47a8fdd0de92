import { and, desc, eq, sql } from 'drizzle-orm'
import { type Db, insertRow, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type TownItemRow = Tables['townItems']['$inferSelect']
export type NewTownItemRow = Tables['townItems']['$inferInsert']

const CONTENT = 'town'

export function insertTownItem(tx: Db, row: NewTownItemRow): Promise<unknown> {
  return insertRow(tx, 'townItems', row)
}

/** Every version of every item, the newest of each first. */
export function listTownItems(tx: Db): Promise<TownItemRow[]> {
  const { townItems } = tables(tx)
  return tx.select().from(townItems).orderBy(townItems.kind, townItems.slug, desc(townItems.version))
}

export async function findTownItem(
  tx: Db,
  kind: string,
  slug: string,
  version: number,
): Promise<TownItemRow | undefined> {
  const { townItems } = tables(tx)
  const rows = await tx
    .select()
    .from(townItems)
    .where(and(eq(townItems.kind, kind), eq(townItems.slug, slug), eq(townItems.version, version)))
    .limit(1)
  return rows[0]
}

/** A number that is raised in every transaction that publishes town data; 0 before the first. */
export async function getContentVersion(tx: Db): Promise<number> {
  const { contentVersions } = tables(tx)
  const rows = await tx.select().from(contentVersions).where(eq(contentVersions.name, CONTENT)).limit(1)
  return rows[0]?.version ?? 0
}

export async function raiseContentVersion(tx: Db): Promise<void> {
  const { contentVersions } = tables(tx)
  await tx
    .insert(contentVersions)
    .values({ name: CONTENT, version: 1 })
    .onConflictDoUpdate({
      target: contentVersions.name,
      set: { version: sql`${contentVersions.version} + 1` },
    })
}

export type CalendarVersionRow = Pick<
  TownItemRow,
  'version' | 'content' | 'digest' | 'removed' | 'importedAt'
>

/** Every version of one calendar, the oldest first. */
export function listCalendarVersions(tx: Db, slug: string): Promise<CalendarVersionRow[]> {
  const { townItems: t } = tables(tx)
  return tx
    .select({
      version: t.version,
      content: t.content,
      digest: t.digest,
      removed: t.removed,
      importedAt: t.importedAt,
    })
    .from(t)
    .where(and(eq(t.kind, 'calendar'), eq(t.slug, slug)))
    .orderBy(t.version)
}

/** The version of a calendar by which all clocks were worked out; undefined as long as there was but one. */
export async function getRecomputedVersion(tx: Db, calendar: string): Promise<number | undefined> {
  const { contentVersions } = tables(tx)
  const rows = await tx
    .select()
    .from(contentVersions)
    .where(eq(contentVersions.name, clocksBy(calendar)))
    .limit(1)
  return rows[0]?.version
}

export async function setRecomputedVersion(tx: Db, calendar: string, version: number): Promise<void> {
  const { contentVersions } = tables(tx)
  await tx
    .insert(contentVersions)
    .values({ name: clocksBy(calendar), version })
    .onConflictDoUpdate({ target: contentVersions.name, set: { version } })
}

function clocksBy(calendar: string): string {
  return `clocks-by:${calendar}`
}
