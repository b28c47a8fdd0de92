import Sqlite from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import {
  attach,
  type Connection,
  type Db,
  type Preparable,
  type Prepared,
  type Values,
} from '#db/connection.ts'
import { sqliteTables } from './tables.ts'

type SyncStatement = {
  all(values?: Values): unknown[]
  get(values?: Values): unknown
  run(values?: Values): Sqlite.RunResult
}

// Numbers of case files are random, so that each filing touches its own leaf of an index: two megabytes, as SQLite has
// it, hold those of some thousand case files. A page changed often is copied back once in sixteen megabytes of log.
const WRITER_CACHE_KIB = 64 * 1024
const READER_CACHE_KIB = 32 * 1024
const CHECKPOINT_PAGES = 4_000

/** Opens the connection that writes, with every promise about durability asserted. */
export function openWriter(file: string, busyTimeout: number): Sqlite.Database {
  const writer = new Sqlite(file, { timeout: busyTimeout })
  writer.pragma('journal_mode = WAL')
  writer.pragma('synchronous = FULL')
  writer.pragma('foreign_keys = ON')
  writer.pragma(`cache_size = -${WRITER_CACHE_KIB}`)
  writer.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  assertPragma(writer, 'journal_mode', 'wal')
  assertPragma(writer, 'synchronous', 2)
  assertPragma(writer, 'foreign_keys', 1)
  return writer
}

/** Opens a connection that sees what is committed and refuses to write. */
export function openReader(file: string, busyTimeout: number): Sqlite.Database {
  const reader = new Sqlite(file, { readonly: true, timeout: busyTimeout })
  reader.pragma('query_only = ON')
  reader.pragma(`cache_size = -${READER_CACHE_KIB}`)
  return reader
}

/** The handle of a SQLite connection, and what stands behind it. */
export function handleOf(client: Sqlite.Database): { handle: Db; connection: Connection } {
  const drizzled = drizzle(client)
  const connection: Connection = {
    engine: 'sqlite',
    tables: sqliteTables,
    statements: new Map(),
    usable: true,
    prepare: asynchronous,
    rows: async (statement) => drizzled.all(statement),
    change: async (statement) => changed(drizzled, statement),
  }
  return { handle: attach(asDb(drizzled), connection), connection }
}

// The one cast of SQLite: its handle is synchronous, and a promise can be awaited on both engines.
function asDb(handle: BetterSQLite3Database): Db {
  return handle as unknown as Db
}

function changed(handle: BetterSQLite3Database, statement: SQL): number {
  return handle.run(statement).changes
}

function asynchronous(query: Preparable): Prepared<unknown> {
  const statement = query.prepare() as unknown as SyncStatement
  return {
    all: async (values) => statement.all(values),
    get: async (values) => statement.get(values),
    run: async (values) => statement.run(values).changes,
  }
}

function assertPragma(client: Sqlite.Database, name: string, expected: unknown) {
  const actual = client.pragma(name, { simple: true })
  if (actual !== expected)
    throw new Error(`SQLite keeps ${name} at ${String(actual)} instead of ${String(expected)}`)
}
