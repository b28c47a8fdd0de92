import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { attach, type Connection, type Db, type Preparable, type Prepared } from '#db/connection.ts'
import { isDatabaseFault } from '#db/fault.ts'
import { nestingGuard } from '#db/nesting.ts'
import type { Database, Health } from '#db/open.ts'
import { asDb, asNamed } from './cast.ts'
import { postgresTables } from './tables.ts'

type Client = pg.Pool | pg.PoolClient
type Writing = { handle: Db; connection: Connection }

const CONNECTIONS = 8
const CONNECT_TIMEOUT = 5_000
/** A server that hangs must not hold a reader for ever. Migrations and reports take their time in pieces. */
const ANSWER_TIMEOUT = 15_000
const ATTEMPTS = 4
const MIGRATION_LOCK = 6_830_415

// Sums and averages of whole numbers are numbers, as on SQLite.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Opens PostgreSQL: one pool that writes, one that only reads. Both come back by themselves after a fault. */
export function openPostgres(url: string): Database {
  const writers = poolOf(url, '-c synchronous_commit=on')
  const readers = poolOf(url, '-c default_transaction_read_only=on')
  const writing = new WeakMap<pg.PoolClient, Writing>()
  const guard = nestingGuard()
  const { handle: read } = handleOf(readers)

  function writingHandle(client: pg.PoolClient): Writing {
    const known = writing.get(client) ?? handleOf(client)
    writing.set(client, known)
    return known
  }

  async function transaction<Result>(work: (tx: Db) => Promise<Result>): Promise<Result> {
    const guarded = guard.only(work)
    return persistently(() => attempt(writers, writingHandle, guarded))
  }

  return {
    kind: 'postgres',
    read,
    transaction,
    migration: (work) =>
      transaction(async (tx) => {
        await tx.select({ lock: sql`pg_advisory_xact_lock(${MIGRATION_LOCK})` }).from(sql`(select 1) one`)
        return work(tx)
      }),
    backup: async () => {
      throw Object.assign(new Error('PostgreSQL is backed up with pg_dump'), { code: 'backup-not-here' })
    },
    health: () => health(readers, writers),
    close: async () => {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}

function poolOf(url: string, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: ANSWER_TIMEOUT,
    keepAlive: true,
    options: `-c timezone=UTC ${options}`,
  })
  // A lost connection fails the statement that uses it; unheard, its error event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function handleOf(client: Client): Writing {
  const drizzled = drizzle(client)
  const connection: Connection = {
    engine: 'postgres',
    tables: postgresTables,
    statements: new Map(),
    usable: true,
    prepare: named,
    rows: async (statement) => (await drizzled.execute(statement)).rows,
    change: async (statement) => (await drizzled.execute(statement)).rowCount ?? 0,
  }
  return { handle: attach(asDb(drizzled), connection), connection }
}

function named(query: Preparable, name: string): Prepared<unknown> {
  const statement = asNamed(query).prepare(name)
  return {
    all: async (values) => (await statement.execute(values)) as unknown[],
    get: async (values) => ((await statement.execute(values)) as unknown[])[0],
    run: async (values) => ((await statement.execute(values)) as pg.QueryResult).rowCount ?? 0,
  }
}

// PostgreSQL resolves a deadlock by ending one of the two; nothing of it was written, so it is simply tried again.
async function persistently<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await run()
    } catch (error) {
      if (count === ATTEMPTS || !isDeadlock(error)) throw error
    }
  }
}

async function attempt<Result>(
  pool: pg.Pool,
  handleFor: (client: pg.PoolClient) => Writing,
  work: (tx: Db) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  const { handle, connection } = handleFor(client)
  let broken = false
  connection.usable = true
  try {
    await client.query('BEGIN')
    const result = await work(handle)
    await commit(client)
    return result
  } catch (error) {
    broken = isDatabaseFault(error) || !(await rolledBack(client))
    throw error
  } finally {
    connection.usable = false
    client.release(broken)
  }
}

// Where a failed statement was swallowed, PostgreSQL answers COMMIT with a silent ROLLBACK.
async function commit(client: pg.PoolClient) {
  const { command } = await client.query('COMMIT')
  if (command !== 'COMMIT') throw new Error('a statement failed inside this transaction and was passed over')
}

async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK')
    return true
  } catch {
    return false
  }
}

function isDeadlock(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } }
  return ['40P01', '40001'].includes(String(code)) || ['40P01', '40001'].includes(String(cause?.code))
}

async function health(...pools: pg.Pool[]): Promise<Health> {
  try {
    await Promise.all(pools.map((pool) => pool.query('select 1')))
    return { ok: true }
  } catch {
    return { ok: false, reason: 'database-gone' }
  }
}
