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
const ATTEMPTS = 4
const MIGRATION_LOCK = 6_830_415

/** How long is waited (ms). Migrations have no limit: an index may take its time, and a second process waits for the first. */
export type Limits = {
  /** The server itself ends a statement after this, and one that waits for a lock after `lock`. */
  readonly statement: number
  readonly lock: number
  /** A server that hangs ends nothing: then the connection is given up. */
  readonly answer: number
  /** The same for COMMIT, which may stand although nobody heard of it: given up late, since whoever waits is told it failed. */
  readonly commit: number
}
const LIMITS: Limits = { statement: 15_000, lock: 10_000, answer: 20_000, commit: 60_000 }

// Sums and averages of whole numbers are numbers, as on SQLite.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** Opens PostgreSQL: one pool that writes, one that only reads. Both come back by themselves after a fault. */
export function openPostgres(url: string, limits: Limits = LIMITS): Database {
  const ending = `-c statement_timeout=${limits.statement} -c lock_timeout=${limits.lock}`
  const writers = poolOf(url, `-c synchronous_commit=on ${ending}`, limits.answer)
  const readers = poolOf(url, `-c default_transaction_read_only=on ${ending}`, limits.answer)
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
    return persistently(() => attempt(writers, writingHandle, guarded, limits.commit))
  }

  async function migration<Result>(work: (tx: Db) => Promise<Result>): Promise<Result> {
    const guarded = guard.only(async (tx) => {
      await tx.select({ lock: sql`pg_advisory_xact_lock(${MIGRATION_LOCK})` }).from(sql`(select 1) one`)
      return work(tx)
    })
    const pool = poolOf(url, '-c synchronous_commit=on -c statement_timeout=0 -c lock_timeout=0')
    return persistently(() => attempt(pool, writingHandle, guarded)).finally(() => pool.end())
  }

  return {
    kind: 'postgres',
    read,
    transaction,
    migration,
    backup: async () => {
      throw Object.assign(new Error('PostgreSQL is backed up with pg_dump'), { code: 'backup-not-here' })
    },
    health: () => health(readers, writers),
    close: async () => {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}

function poolOf(url: string, options: string, answer?: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: answer,
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
  commitLimit?: number,
): Promise<Result> {
  const client = await pool.connect()
  const { handle, connection } = handleFor(client)
  let broken = false
  connection.usable = true
  try {
    await client.query('BEGIN')
    const result = await work(handle)
    await commit(client, commitLimit)
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
async function commit(client: pg.PoolClient, limit?: number) {
  const statement = { text: 'COMMIT', query_timeout: limit }
  const { command } = await client.query(statement)
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
