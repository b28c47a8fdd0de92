import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db, Engine } from './connection.ts'
import { allRows, execute } from './dialect/sql.ts'
import { isDatabaseFault } from './fault.ts'
import type { Database } from './open.ts'

type Journal = { entries: { idx: number; tag: string }[] }

const BREAKPOINT = '--> statement-breakpoint'

/**
 * Brings a database up to the migrations of its folder, all together or not at all; the names of those applied.
 * One query where there is nothing to do. Refuses a database made by a later version (code `database-is-newer`).
 */
export async function migrateDatabase(
  database: Database,
  folder: string = migrationFolder(database.kind),
): Promise<string[]> {
  const names = migrationNames(folder)
  if (pendingOf(names, await appliedOrNone(database.read)).length === 0) return []
  return database.migration(async (tx) => {
    await execute(
      tx,
      sql`create table if not exists applied_migrations (name text primary key, number integer not null)`,
    )
    const pending = pendingOf(names, await applied(tx))
    for (const name of pending) await apply(tx, folder, name, names.indexOf(name))
    return pending
  })
}

/** Where the migrations of an engine are. */
export function migrationFolder(engine: Engine): string {
  return join(import.meta.dirname, 'migrations', engine)
}

/** Names of the migrations in a folder, in the order in which they apply. */
export function migrationNames(folder: string): string[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
  return journal.entries.map(({ tag }) => tag)
}

async function appliedOrNone(read: Db): Promise<string[]> {
  try {
    return await applied(read)
  } catch (error) {
    if (isDatabaseFault(error)) throw error
    return []
  }
}

async function applied(tx: Db): Promise<string[]> {
  const rows = await allRows<{ name: string }>(tx, sql`select name from applied_migrations order by number`)
  return rows.map(({ name }) => name)
}

function pendingOf(names: string[], done: string[]): string[] {
  const strange = done.filter((name) => !names.includes(name))
  if (strange.length > 0) {
    const error = new Error(
      `the database has migrations that this version does not know: ${strange.join(', ')}`,
    )
    throw Object.assign(error, { code: 'database-is-newer' })
  }
  return names.filter((name) => !done.includes(name))
}

async function apply(tx: Db, folder: string, name: string, number: number): Promise<void> {
  for (const statement of statementsOf(join(folder, `${name}.sql`))) await execute(tx, sql.raw(statement))
  await execute(tx, sql`insert into applied_migrations (name, number) values (${name}, ${number})`)
}

// Foreign keys are put off by `migration` itself; inside a transaction SQLite passes over this pragma.
function statementsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(BREAKPOINT)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !/^PRAGMA foreign_keys/i.test(statement))
}
