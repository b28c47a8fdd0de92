import type { Db, Engine } from './connection.ts'
import { openPostgres } from './dialect/postgres/open.ts'
import { openSqlite } from './dialect/sqlite/open.ts'

export type Health = { ok: true } | { ok: false; reason: 'database-gone' | 'disk-nearly-full' }

export type BackupProgress = (done: number, total: number) => void

/** An open database: the only way to read and the only way to write. */
export type Database = {
  readonly kind: Engine
  /** Sees what is committed; refuses to write. */
  readonly read: Db
  /**
   * All or nothing. Inside `work` nothing is awaited but `tx`; a broken rule of the schema ends the whole
   * transaction, so it is caught outside. Refuses to be nested (code `nested-transaction`).
   */
  transaction<Result>(work: (tx: Db) => Promise<Result>): Promise<Result>
  /** A transaction for changes of the schema: foreign keys are checked at its end, one process at a time. */
  migration<Result>(work: (tx: Db) => Promise<Result>): Promise<Result>
  /** Copies a running SQLite database; PostgreSQL has its own means (code `backup-not-here`). */
  backup(file: string, progress?: BackupProgress): Promise<void>
  health(): Promise<Health>
  close(): Promise<void>
}

/** Where the data is: a PostgreSQL address or a SQLite file. */
export type Place = { url: string } | { file: string }

/** Opens a database. SQLite files are made when absent; PostgreSQL is reached at the first statement. */
export async function openDatabase(place: Place): Promise<Database> {
  return 'url' in place ? openPostgres(place.url) : openSqlite(place.file)
}
