import { count, sql } from 'drizzle-orm'
import { allRows } from '#db/dialect/sql.ts'
import { type Db, tables } from '#db/handle.ts'

/** What SQLite's own check finds wrong with a database; undefined when it is whole. */
export async function findDamage(read: Db): Promise<string | undefined> {
  const [first] = await allRows<{ integrity_check: string }>(read, sql`pragma integrity_check(1)`)
  if (first?.integrity_check !== 'ok') return first?.integrity_check ?? 'it cannot be checked'
  const orphans = await allRows(read, sql`pragma foreign_key_check`)
  return orphans.length > 0 ? `${orphans.length} rows have lost their parent` : undefined
}

export async function countCaseFiles(read: Db): Promise<number> {
  const { caseFiles } = tables(read)
  const [row] = await read.select({ n: count() }).from(caseFiles)
  return row?.n ?? 0
}
