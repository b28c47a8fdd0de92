import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Db, Preparable, Values } from '#db/connection.ts'
import type { Kit } from '../kit.ts'

// The only file where PostgreSQL is passed off under the types of SQLite. The contract tests on both engines
// are what makes it true.

/** The PostgreSQL column kit under the type that tables are written in. */
export function asKit(kit: { [Word in keyof Kit]: unknown }): Kit {
  return kit as unknown as Kit
}

/** A PostgreSQL handle under the type that queries are written in. */
export function asDb(handle: NodePgDatabase): Db {
  return handle as unknown as Db
}

type NamedQuery = { prepare(name: string): { execute(values?: Values): Promise<unknown> } }

/** A query built on a PostgreSQL handle, as what it is: one that is prepared under a name. */
export function asNamed(query: Preparable): NamedQuery {
  return query as unknown as NamedQuery
}

/** Locks the rows that a select on a PostgreSQL handle finds until its transaction ends. */
export function withRowLock<Query>(query: Query): Query {
  return (query as unknown as { for(strength: 'update'): Query }).for('update')
}
