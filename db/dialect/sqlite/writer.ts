import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import type { Connection, Db } from '#db/connection.ts'
import { isDatabaseFault } from '#db/fault.ts'
import { handleOf, openWriter } from './connection.ts'

type Work = (tx: Db) => Promise<unknown>
type Job = { work: Work; resolve: (value: unknown) => void; reject: (error: unknown) => void }
type Settle = () => void

// A short busy timeout stops the process for a moment only; the rest is waited for without stopping it.
const BUSY_TIMEOUT = 100
const BUSY_ATTEMPTS = 60
const BUSY_PAUSE = 20
const MOST_TOGETHER = 64

/**
 * The one connection that writes. Transactions run one after the other; those that wait at the same time share
 * one commit, and with it one flush of the disk: each has its savepoint, none is answered before that commit.
 */
export function sqliteWriter(file: string) {
  let line = lineTo(file)
  let stale = false
  let draining: Promise<void> | undefined
  const waiting: Job[] = []

  function transaction<Result>(work: (tx: Db) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      waiting.push({ work: AsyncLocalStorage.bind(work), resolve: resolve as Job['resolve'], reject })
      draining ??= drain()
    })
  }

  async function drain() {
    while (waiting.length > 0) await commitTogether()
    draining = undefined
  }

  async function commitTogether() {
    const taken: Job[] = []
    try {
      await begin()
      const settled = await runAll(taken)
      line.commit.run()
      for (const settle of settled) settle()
    } catch (error) {
      abandon(error)
      for (const job of taken.length > 0 ? taken : waiting.splice(0)) job.reject(error)
    } finally {
      line.connection.usable = false
    }
  }

  async function begin() {
    if (stale) reopen()
    for (let attempt = 1; ; attempt += 1) {
      try {
        line.begin.run()
        line.connection.usable = true
        return
      } catch (error) {
        if (!isBusy(error) || attempt === BUSY_ATTEMPTS) throw error
        await wait(BUSY_PAUSE)
      }
    }
  }

  async function runAll(taken: Job[]): Promise<Settle[]> {
    const settled: Settle[] = []
    while (taken.length < MOST_TOGETHER) {
      if (waiting.length === 0) await nextTurn()
      const job = waiting.shift()
      if (!job) break
      taken.push(job)
      settled.push(await runOne(job))
    }
    return settled
  }

  async function runOne({ work, resolve, reject }: Job): Promise<Settle> {
    line.mark.run()
    try {
      const result = await work(line.handle)
      line.keep.run()
      return () => resolve(result)
    } catch (error) {
      if (isDatabaseFault(error)) stale = true
      if (!line.client.inTransaction) throw error
      line.undo.run()
      line.keep.run()
      return () => reject(error)
    }
  }

  // After a fault the connection is not to be trusted: a fresh one needs no restart of the process.
  function abandon(error: unknown) {
    if (isDatabaseFault(error)) stale = true
    try {
      if (line.client.inTransaction) line.rollback.run()
    } catch {
      stale = true
    }
  }

  function reopen() {
    const fresh = lineTo(file)
    line.client.close()
    line = fresh
    stale = false
  }

  // SQLite rebuilds a table by dropping it, which foreign keys would forbid, and they cannot be switched inside a transaction.
  async function migration<Result>(work: (tx: Db) => Promise<Result>): Promise<Result> {
    await draining
    line.client.pragma('foreign_keys = OFF')
    try {
      return await transaction(async (tx) => {
        const result = await work(tx)
        const orphans = line.client.pragma('foreign_key_check') as unknown[]
        if (orphans.length > 0)
          throw new Error(`the migration leaves ${orphans.length} rows without their parent`)
        return result
      })
    } finally {
      line.client.pragma('foreign_keys = ON')
    }
  }

  async function close() {
    await draining
    line.client.close()
  }

  return { transaction, migration, close }
}

type Line = { client: Sqlite.Database; handle: Db; connection: Connection } & Record<
  'begin' | 'commit' | 'rollback' | 'mark' | 'keep' | 'undo',
  Sqlite.Statement
>

function lineTo(file: string): Line {
  const client = openWriter(file, BUSY_TIMEOUT)
  const { handle, connection } = handleOf(client)
  connection.usable = false
  return {
    client,
    handle,
    connection,
    begin: client.prepare('BEGIN IMMEDIATE'),
    commit: client.prepare('COMMIT'),
    rollback: client.prepare('ROLLBACK'),
    mark: client.prepare('SAVEPOINT work'),
    keep: client.prepare('RELEASE work'),
    undo: client.prepare('ROLLBACK TO work'),
  }
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')
}
