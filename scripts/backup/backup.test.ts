import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFileStore, pathOfFile } from '#adapters/files/file-store.ts'
import { allRows, execute } from '#db/dialect/sql.ts'
import { insertRow } from '#db/handle.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { insertAttachment } from '#db/queries/attachment.ts'
import { makeBackup } from './make-backup.ts'
import { refusePostgres } from './refuse-postgres.ts'
import { restoreBackup } from './restore-backup.ts'

const STAMP = '2026-10-23T08-00-00'

let root: string
let dataDir: string
let target: string
let database: Database

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'openhall-backup-'))
  dataDir = join(root, 'data')
  target = join(root, 'copy')
  mkdirSync(join(dataDir, 'keys'), { recursive: true })
  writeFileSync(join(dataDir, 'keys', 'hash.key'), 'secret')
  database = await openDatabase({ file: join(dataDir, 'openhall.db') })
  await migrateDatabase(database)
  await note('first')
})

afterEach(async () => {
  await database.close().catch(() => undefined)
  rmSync(root, { recursive: true, force: true })
})

const note = (name: string) =>
  database.transaction((tx) => insertRow(tx, 'leases', { name, holder: 'a', endsAt: 1 }))

const FILE = '01k0000000000000000000000a'

async function attach(bytes: string) {
  await openFileStore(dataDir).write(FILE, Buffer.from(bytes))
  await database.transaction((tx) => insertAttachment(tx, { id: FILE, caseFileId: 'one', eventNumber: 2 }))
}

async function notes() {
  const again = await openDatabase({ file: join(dataDir, 'openhall.db') })
  const rows = await allRows<{ name: string }>(again.read, sql`select name from leases order by name`)
  await again.close()
  return rows.map(({ name }) => name)
}

describe('a backup', () => {
  test('of a running server brings back what was there, and keeps what came after aside', async () => {
    expect(await makeBackup(dataDir, target)).toEqual({ caseFiles: 0 })
    await note('second')
    writeFileSync(join(dataDir, 'keys', 'hash.key'), 'other')
    await database.close()
    const { setAside } = await restoreBackup(target, dataDir, STAMP)
    expect(await notes()).toEqual(['first'])
    expect(readFileSync(join(dataDir, 'keys', 'hash.key'), 'utf8')).toBe('secret')
    expect(readFileSync(join(setAside!, 'keys', 'hash.key'), 'utf8')).toBe('other')
    expect(existsSync(join(setAside!, 'openhall.db'))).toBe(true)
  })

  test('is whole while others write', async () => {
    await database.transaction((tx) =>
      execute(tx, sql`create table filler as select randomblob(4000) as b from case_files`),
    )
    for (let n = 0; n < 300; n += 1)
      await database.transaction((tx) => execute(tx, sql`insert into filler values (randomblob(20000))`))
    let writing = true
    const writes = (async () => {
      for (let n = 0; writing; n += 1) {
        await note(`during ${n}`)
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    })()
    await makeBackup(dataDir, target)
    writing = false
    await writes
    await database.close()
    await restoreBackup(target, dataDir, STAMP)
    expect(await notes()).toContain('first')
  })

  test('holds the files that people sent, and none that is half written', async () => {
    await attach('sealed bytes')
    writeFileSync(join(dataDir, '.attachments', 'half'), 'half')
    await makeBackup(dataDir, target)
    expect(readdirSync(target).sort()).toEqual(['attachments', 'keys', 'openhall.db'])
    rmSync(pathOfFile(dataDir, FILE))
    await database.close()
    await restoreBackup(target, dataDir, STAMP)
    expect((await openFileStore(dataDir).read(FILE)).toString()).toBe('sealed bytes')
  })

  test('that lacks a file which the database names is none', async () => {
    await attach('sealed bytes')
    rmSync(pathOfFile(dataDir, FILE))
    await expect(makeBackup(dataDir, target)).rejects.toThrow('lacks 1 of the files')
    expect(existsSync(target)).toBe(false)
  })

  test('is readable by its owner only', async () => {
    await makeBackup(dataDir, target)
    expect(statSync(target).mode & 0o777).toBe(0o700)
    expect(statSync(join(target, 'openhall.db')).mode & 0o777).toBe(0o600)
    expect(statSync(join(target, 'keys')).mode & 0o777).toBe(0o700)
    expect(statSync(join(target, 'keys', 'hash.key')).mode & 0o777).toBe(0o600)
  })

  test('goes nowhere twice, and holds no former backup', async () => {
    await makeBackup(dataDir, join(dataDir, 'backups', 'one'))
    await expect(makeBackup(dataDir, join(dataDir, 'backups', 'one'))).rejects.toThrow('exists already')
    await makeBackup(dataDir, target)
    expect(readdirSync(target).sort()).toEqual(['keys', 'openhall.db'])
  })

  test('of nothing is refused', async () => {
    await expect(makeBackup(join(root, 'nowhere'), target)).rejects.toThrow('no database to back up')
    expect(existsSync(target)).toBe(false)
  })
})

describe('a restore', () => {
  test('into an empty folder needs nothing there', async () => {
    await makeBackup(dataDir, target)
    const elsewhere = join(root, 'elsewhere')
    expect(await restoreBackup(join(target, 'openhall.db'), elsewhere, STAMP)).toEqual({
      caseFiles: 0,
      setAside: undefined,
    })
    expect(readdirSync(elsewhere).sort()).toEqual(['keys', 'openhall.db'])
  })

  test('is refused while a server has the database open, and changes nothing', async () => {
    await makeBackup(dataDir, target)
    await note('second')
    await expect(restoreBackup(target, dataDir, STAMP)).rejects.toThrow('Stop it')
    await note('third')
    await database.close()
    expect(await notes()).toEqual(['first', 'second', 'third'])
  })

  test.each([
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 4096, 40_000))],
    ['no database at all', (file: string) => writeFileSync(file, 'a letter')],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 60_000))],
    ['absent', (file: string) => rmSync(file)],
  ])('of a copy that is %s is refused, and changes nothing', async (_what, spoil) => {
    await makeBackup(dataDir, target)
    await database.close()
    spoil(join(target, 'openhall.db'))
    await expect(restoreBackup(target, dataDir, STAMP)).rejects.toMatchObject({ name: 'BackupProblem' })
    expect(await notes()).toEqual(['first'])
    expect(readdirSync(dataDir).sort()).toEqual(['keys', 'openhall.db'])
  })

  test('heals a data folder whose database is damaged', async () => {
    await makeBackup(dataDir, target)
    await database.close()
    writeFileSync(join(dataDir, 'openhall.db'), 'ruined')
    await restoreBackup(target, dataDir, STAMP)
    expect(await notes()).toEqual(['first'])
  })
})

test('PostgreSQL is sent to its own means', () => {
  expect(() => refusePostgres({ databaseUrl: 'postgres://x', dataDir: '/srv/data' })).toThrow('pg_dump')
  expect(() => refusePostgres({ databaseUrl: undefined, dataDir: '/srv/data' })).not.toThrow()
})
