import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { allRows, execute } from './dialect/sql.ts'
import { isDatabaseFault } from './fault.ts'
import { type Database, openDatabase } from './open.ts'

const opened: Database[] = []
const folders: string[] = []

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close().catch(() => undefined)
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function open(place: Parameters<typeof openDatabase>[0]) {
  const database = await openDatabase(place)
  opened.push(database)
  return database
}

async function openNotes() {
  const folder = mkdtempSync(join(tmpdir(), 'openhall-fault-'))
  folders.push(folder)
  const file = join(folder, 'openhall.db')
  const database = await open({ file })
  await database.transaction((tx) => execute(tx, sql`create table notes (text text)`))
  return { file, database }
}

const note = (database: Database, text: string) =>
  database.transaction((tx) => execute(tx, sql`insert into notes values (${text})`))

const notes = async (database: Database) =>
  (await allRows<{ n: number }>(database.read, sql`select count(*) as n from notes`))[0]?.n

describe('isDatabaseFault', () => {
  test.each([
    [{ code: 'SQLITE_FULL' }, true],
    [{ code: 'SQLITE_IOERR_FSYNC' }, true],
    [{ code: 'SQLITE_BUSY' }, true],
    [{ code: 'SQLITE_CONSTRAINT_UNIQUE' }, false],
    [{ code: 'SQLITE_ERROR' }, false],
    [{ code: '53100' }, true],
    [{ code: '57P01' }, true],
    [{ code: '08006' }, true],
    [{ code: '55P03' }, true],
    [{ code: '57014' }, true],
    [{ code: '23505' }, false],
    [{ code: '42P01' }, false],
    [{ code: 'ECONNREFUSED' }, true],
    [{ message: 'Connection terminated unexpectedly' }, true],
    [{ message: 'Failed query', cause: { code: 'ECONNRESET' } }, true],
    [{ message: 'Failed query', cause: { code: '22001' } }, false],
    [undefined, false],
    ['SQLITE_FULL', false],
  ])('%j is %s', (error, expected) => {
    expect(isDatabaseFault(error)).toBe(expected)
  })
})

describe('sqlite comes back without a restart', () => {
  test('after a full disk', async () => {
    const { database } = await openNotes()
    const full = await database
      .transaction(async (tx) => {
        await allRows(tx, sql`pragma max_page_count = 4`)
        await execute(tx, sql`insert into notes values (${'x'.repeat(100_000)})`)
      })
      .catch((error: unknown) => error)
    expect(isDatabaseFault(full)).toBe(true)
    await note(database, 'y'.repeat(100_000))
    expect(await notes(database)).toBe(1)
  })

  test('and keeps what had waited beside the transaction that met it', async () => {
    const { database } = await openNotes()
    const outcomes = await Promise.allSettled([
      note(database, 'before'),
      database.transaction(async (tx) => {
        await execute(tx, sql`insert into notes values ('lost')`)
        throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
      }),
      note(database, 'after'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await notes(database)).toBe(2)
  })

  test('after another process held the database', async () => {
    const { database, file } = await openNotes()
    const other = new Sqlite(file)
    other.exec('BEGIN IMMEDIATE')
    const release = setTimeout(() => other.exec('COMMIT'), 250)
    await note(database, 'waited')
    clearTimeout(release)
    other.close()
    expect(await notes(database)).toBe(1)
  })

  test('and says when its file is gone', async () => {
    const { database, file } = await openNotes()
    renameSync(file, `${file}.aside`)
    expect(await database.health()).toEqual({ ok: false, reason: 'database-gone' })
    renameSync(`${file}.aside`, file)
    expect(await database.health()).toEqual({ ok: true })
  })
})

describe('postgres comes back without a restart', () => {
  const cut = (database: Database) =>
    allRows(
      database.read,
      sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name = 'cut-me'`,
    )

  test('after its connections were cut, inside a transaction and beside it', async () => {
    const url = `${inject('postgresUrl')}?application_name=cut-me`
    const database = await open({ url })
    const watcher = await open({ url: inject('postgresUrl') })
    const midway = await database
      .transaction(async (tx) => {
        await allRows(tx, sql`select 1`)
        await cut(watcher)
        await allRows(tx, sql`select 2`)
      })
      .catch((error: unknown) => error)
    expect(isDatabaseFault(midway)).toBe(true)
    expect(await database.transaction((tx) => allRows(tx, sql`select 3 as n`))).toEqual([{ n: 3 }])
    await cut(watcher)
    expect(
      await database.transaction((tx) => allRows(tx, sql`select 4 as n`)).catch(isDatabaseFault),
    ).toSatisfy((outcome: unknown) => outcome === true || JSON.stringify(outcome) === '[{"n":4}]')
    expect(await database.transaction((tx) => allRows(tx, sql`select 5 as n`))).toEqual([{ n: 5 }])
  })

  test('and says when nobody is there', async () => {
    const database = await open({ url: 'postgres://nobody@127.0.0.1:1/none' })
    expect(await database.health()).toEqual({ ok: false, reason: 'database-gone' })
    expect(await database.transaction(async () => 1).catch(isDatabaseFault)).toBe(true)
  })
})

test('durability is on: every commit is flushed', async () => {
  const { database } = await openNotes()
  await database.transaction(async (tx) => {
    expect(await allRows(tx, sql`pragma synchronous`)).toEqual([{ synchronous: 2 }])
    expect(await allRows(tx, sql`pragma journal_mode`)).toEqual([{ journal_mode: 'wal' }])
    expect(await allRows(tx, sql`pragma foreign_keys`)).toEqual([{ foreign_keys: 1 }])
  })
  const postgres = await open({ url: inject('postgresUrl') })
  await postgres.transaction(async (tx) => {
    expect(await allRows(tx, sql`show synchronous_commit`)).toEqual([{ synchronous_commit: 'on' }])
  })
})
