import type { SQL } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Tables } from './tables/index.ts'

export type Engine = 'sqlite' | 'postgres'

type Handle = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

/**
 * What queries are written against. Asynchronous on both engines, so that a forgotten `await` is a type error;
 * without `transaction` and raw statements, which differ between the engines.
 */
export type Db = Pick<
  Handle,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>

/** A statement that stays prepared; values go by the names given to `given`. */
export type Prepared<Row> = {
  all(values?: Values): Promise<Row[]>
  /** The first row, if there is one. */
  get(values?: Values): Promise<Row | undefined>
  /** Number of rows changed. Only for statements without `returning`. */
  run(values?: Values): Promise<number>
}

export type Values = Record<string, unknown>

/** A Drizzle query builder, as far as it can be prepared. */
export type Preparable = { prepare(): { all(values?: Values): unknown } }

/** What stands behind a handle: its engine and its statements. */
export type Connection = {
  readonly engine: Engine
  readonly tables: Tables
  readonly statements: Map<string, Prepared<unknown>>
  /** False on a writing connection between two transactions. */
  usable: boolean
  prepare(query: Preparable, name: string): Prepared<unknown>
  rows(statement: SQL): Promise<unknown[]>
  change(statement: SQL): Promise<number>
}

// Next and plain Node load two copies of this file that share one handle: hence a registered symbol.
const CONNECTION = Symbol.for('openhall.db.connection')

/** Ties a handle to its connection. */
export function attach(handle: Db, connection: Connection): Db {
  return Object.assign(handle, { [CONNECTION]: connection })
}

/** The connection behind a handle; throws where the handle outlived its transaction. */
export function connectionOf(handle: Db): Connection {
  const connection = (handle as { [CONNECTION]?: Connection })[CONNECTION]
  if (!connection) throw new Error('not a handle of this database layer')
  if (!connection.usable) throw new Error('a handle was used after its transaction had ended')
  return connection
}
