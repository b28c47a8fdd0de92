import { type Column, type GetColumnData, getTableColumns, Param, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { connectionOf, type Db, type Preparable, type Prepared, type Values } from './connection.ts'
import type { Tables } from './tables/index.ts'

export type { Db } from './connection.ts'
export { isDatabaseFault, isUniqueViolation } from './fault.ts'

type RowOf<Query extends Preparable> =
  ReturnType<ReturnType<Query['prepare']>['all']> extends Promise<(infer Row)[]> ? Row : never

/** The tables of the engine behind a handle. */
export function tables(tx: Db): Tables {
  return connectionOf(tx).tables
}

/**
 * A statement built once per connection and kept prepared under its name (named on PostgreSQL as well).
 * Whatever varies between two calls goes through `given`; what the builder captures is frozen at first use.
 */
export function prepared<Query extends Preparable>(
  tx: Db,
  name: string,
  build: (tables: Tables) => Query,
): Prepared<RowOf<Query>> {
  const connection = connectionOf(tx)
  let statement = connection.statements.get(name)
  if (!statement) {
    statement = connection.prepare(build(connection.tables), name)
    connection.statements.set(name, statement)
  }
  return statement as Prepared<RowOf<Query>>
}

/** Place of a value in a prepared statement, converted as its column converts; `null` stays null. */
export function given<Given extends Column>(column: Given, name: string): SQL<GetColumnData<Given, 'raw'>> {
  const encoder = {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  }
  return sql`${new Param(sql.placeholder(name), encoder)}`
}

/**
 * Place of a row limit in a prepared statement. SQLite plans a statement with a given limit anew at each call, so where
 * a key is unique the limit is left out.
 */
export function limitGiven(name: string) {
  return sql.placeholder(name)
}

/** Inserts one row by a prepared statement. A key left out takes the column's default, else null. */
export async function insertRow<Name extends keyof Tables>(
  tx: Db,
  name: Name,
  row: Tables[Name]['$inferInsert'],
): Promise<void> {
  const table: SQLiteTable = tables(tx)[name]
  const columns = getTableColumns(table)
  const insert = prepared(tx, `insert-row:${name}`, () => tx.insert(table).values(places(columns)))
  await insert.run(completed(columns, row))
}

function places(columns: Record<string, Column>): Record<string, SQL> {
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, given(column, key)]))
}

function completed(columns: Record<string, Column>, row: Values): Values {
  const complete: Values = {}
  for (const key in columns) {
    const value = row[key]
    complete[key] = value === undefined ? (columns[key]?.default ?? null) : value
  }
  return complete
}
