import { type AnyColumn, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { connectionOf, type Db, type Engine } from '#db/connection.ts'
import { withRowLock } from './postgres/cast.ts'

// Every place where SQLite and PostgreSQL say the same thing differently.

const MINUTE = 60_000

/** The engine behind a handle. */
export function engineOf(tx: Db): Engine {
  return connectionOf(tx).engine
}

/** Rows of a statement written by hand; its columns come as the driver gives them, whole numbers as numbers. */
export async function allRows<Row>(tx: Db, statement: SQL): Promise<Row[]> {
  return (await connectionOf(tx).rows(statement)) as Row[]
}

/** Runs a statement written by hand; the number of rows it changed. */
export async function execute(tx: Db, statement: SQL): Promise<number> {
  return connectionOf(tx).change(statement)
}

/** Order in which absent values come last on both engines. SQLite uses no index for it when ascending. */
export function orderNullsLast(column: SQLWrapper, direction: 'asc' | 'desc' = 'asc'): SQL {
  return direction === 'asc' ? sql`${column} asc nulls last` : sql`${column} desc nulls last`
}

/** Sum as a number; null over nothing. */
export function sumOf(column: SQLWrapper): SQL<number | null> {
  return sql<number | null>`sum(${column})`.mapWith(Number)
}

/** Mean as a number, not as text; null over nothing. */
export function avgOf(column: SQLWrapper): SQL<number | null> {
  return sql<number | null>`avg(${column})`.mapWith(Number)
}

/** Whether a text column contains a text, letters of either case alike (Latin letters without accents). */
export function containsFolded(tx: Db, column: AnyColumn, text: string): SQL {
  return likeFolded(tx, column, `%${literally(text)}%`)
}

/** Whether a text column starts with a text, letters of either case alike (Latin letters without accents). */
export function startsWithFolded(tx: Db, column: AnyColumn, text: string): SQL {
  return likeFolded(tx, column, `${literally(text)}%`)
}

/** Day `YYYY-MM-DD` of an instant at a fixed distance from UTC; zones with summer time store their days instead. */
export function dayOf(tx: Db, instant: AnyColumn, offsetMinutes: number): SQL<string> {
  return engineOf(tx) === 'sqlite'
    ? sql<string>`strftime('%Y-%m-%d', ${seconds(instant, offsetMinutes)}, 'unixepoch')`
    : sql<string>`to_char(${shifted(instant, offsetMinutes)}, 'YYYY-MM-DD')`
}

/** Month `YYYY-MM` of an instant at a fixed distance from UTC. */
export function monthOf(tx: Db, instant: AnyColumn, offsetMinutes: number): SQL<string> {
  return engineOf(tx) === 'sqlite'
    ? sql<string>`strftime('%Y-%m', ${seconds(instant, offsetMinutes)}, 'unixepoch')`
    : sql<string>`to_char(${shifted(instant, offsetMinutes)}, 'YYYY-MM')`
}

/** The select with its rows locked until the transaction ends; SQLite has one writer and needs no lock. */
export function forUpdate<Query>(tx: Db, query: Query): Query {
  return engineOf(tx) === 'sqlite' ? query : withRowLock(query)
}

function likeFolded(tx: Db, column: AnyColumn, pattern: string): SQL {
  return engineOf(tx) === 'sqlite'
    ? sql`${column} like ${pattern} escape '\\'`
    : sql`${column} ilike ${pattern} escape '\\'`
}

function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

// Numbers stand in the text, not beside it: a grouped expression must be the selected one, letter by letter.
function seconds(instant: AnyColumn, offsetMinutes: number): SQL {
  return sql`(${instant} + ${sql.raw(String(Math.trunc(offsetMinutes) * MINUTE))}) / 1000`
}

function shifted(instant: AnyColumn, offsetMinutes: number): SQL {
  return sql`(${instant} at time zone 'UTC' + make_interval(mins => ${sql.raw(String(Math.trunc(offsetMinutes)))}))`
}
