import { getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { sqliteTables } from './dialect/sqlite/tables.ts'

type Failure = { code?: unknown; message?: unknown; cause?: unknown; constraint?: unknown }

const UNIQUE_CODES = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

const SQLITE_FAULT = /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|BUSY|LOCKED|PROTOCOL)/

// Connection lost, resources gone, a lock or a statement that took too long, shut down by hand, error of the system
// below (PostgreSQL, appendix A).
const POSTGRES_FAULT = /^(08...|53...|55P03|57014|57P0[1-4]|58...|XX001|XX002)$/

const NETWORK_FAULT =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT)$/

const POSTGRES_MESSAGE =
  /^(Connection terminated|Query read timeout|timeout (exceeded|expired)|Client has encountered a connection error|Cannot use a pool after)/

/**
 * Whether a write was refused because a row with this key exists. `index` names a unique index of `db/tables`,
 * or `<table>_pkey`; without it any key counts.
 */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  const failure = causes(error).find(({ code }) => typeof code === 'string' && UNIQUE_CODES.has(code))
  if (!failure || index === undefined) return failure !== undefined
  if (failure.code === '23505') return failure.constraint === index
  return failure.message === `UNIQUE constraint failed: ${columnsOfIndex().get(index)}`
}

/** Whether the database itself is in trouble (disk full, I/O error, gone, locked): a 503, not a mistake of ours. */
export function isDatabaseFault(error: unknown): boolean {
  return causes(error).some(({ code, message }) => {
    if (typeof message === 'string' && POSTGRES_MESSAGE.test(message)) return true
    if (typeof code !== 'string') return false
    return SQLITE_FAULT.test(code) || POSTGRES_FAULT.test(code) || NETWORK_FAULT.test(code)
  })
}

function causes(error: unknown): Failure[] {
  const chain: Failure[] = []
  for (
    let at = error;
    typeof at === 'object' && at !== null && chain.length < 5;
    at = (at as Failure).cause
  ) {
    chain.push(at as Failure)
  }
  return chain
}

let indexColumns: Map<string, string> | undefined

// SQLite names the columns where PostgreSQL names the index.
function columnsOfIndex(): Map<string, string> {
  indexColumns ??= new Map(
    Object.values(sqliteTables).flatMap((table) => (is(table, Table) ? keysOf(table) : [])),
  )
  return indexColumns
}

function keysOf(table: Parameters<typeof getTableConfig>[0]): [string, string][] {
  const { columns, indexes, primaryKeys } = getTableConfig(table)
  const name = getTableName(table)
  const listed = (parts: { name?: string }[]) => parts.map((part) => `${name}.${part.name}`).join(', ')
  const primary = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary)
  return [
    [`${name}_pkey`, listed(primary)],
    ...indexes.map(({ config }): [string, string] => [config.name, listed(config.columns as SQLiteColumn[])]),
  ]
}
