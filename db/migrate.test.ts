import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { allRows, execute } from './dialect/sql.ts'
import { migrateDatabase, migrationFolder, migrationNames } from './migrate.ts'
import { forEachEngine } from './testing/engines.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the two folders', () => {
  test('hold the same migrations in the same order', () => {
    expect(migrationNames(migrationFolder('sqlite'))).toEqual(migrationNames(migrationFolder('postgres')))
  })

  test.each(['sqlite', 'postgres'] as const)('%s has a file for each, numbered from 0', (engine) => {
    migrationNames(migrationFolder(engine)).forEach((name, number) => {
      expect(name).toMatch(new RegExp(`^${String(number).padStart(4, '0')}_[a-z0-9-]+$`))
      expect(existsSync(join(migrationFolder(engine), `${name}.sql`))).toBe(true)
    })
  })
})

forEachEngine((make, engine) => {
  function folderWith(name: string, statements: string) {
    const folder = mkdtempSync(join(tmpdir(), 'openhall-migrations-'))
    folders.push(folder)
    cpSync(migrationFolder(engine), folder, { recursive: true })
    const journal = join(folder, 'meta', '_journal.json')
    const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
    writeFileSync(
      journal,
      JSON.stringify({ ...rest, entries: [...entries, { idx: entries.length, tag: name }] }),
    )
    writeFileSync(join(folder, `${name}.sql`), statements)
    return folder
  }

  test('a migrated database has nothing left to do', async () => {
    expect(await migrateDatabase(await make())).toEqual([])
  })

  test('a later migration is applied once', async () => {
    const database = await make()
    const folder = folderWith(
      '0099_later',
      'create table later (n integer);\n--> statement-breakpoint\ninsert into later values (7);',
    )
    expect(await migrateDatabase(database, folder)).toEqual(['0099_later'])
    expect(await migrateDatabase(database, folder)).toEqual([])
    expect(await allRows(database.read, sql`select n from later`)).toEqual([{ n: 7 }])
  })

  test('two that migrate at once do it once', async () => {
    const database = await make()
    const folder = folderWith('0099_later', 'create table later (n integer);')
    const both = await Promise.all([migrateDatabase(database, folder), migrateDatabase(database, folder)])
    expect(both.flat()).toEqual(['0099_later'])
  })

  test('one that fails leaves nothing of itself', async () => {
    const database = await make()
    const folder = folderWith(
      '0099_later',
      'create table later (n integer);\n--> statement-breakpoint\ninsert into nowhere values (7);',
    )
    await expect(migrateDatabase(database, folder)).rejects.toThrow()
    await expect(allRows(database.read, sql`select n from later`)).rejects.toThrow()
    expect(await migrateDatabase(database)).toEqual([])
  })

  test('a database of a later version is refused', async () => {
    const database = await make()
    await migrateDatabase(database, folderWith('0099_later', 'create table later (n integer);'))
    await expect(migrateDatabase(database)).rejects.toMatchObject({ code: 'database-is-newer' })
  })

  test('foreign keys hold outside of migrations', async () => {
    const database = await make()
    const tables = sql.raw('create table parents (id text primary key)')
    await database.migration((tx) => execute(tx, tables))
    await database.migration((tx) =>
      execute(tx, sql.raw('create table children (id text references parents (id))')),
    )
    const orphan = database.transaction((tx) => execute(tx, sql`insert into children values ('nobody')`))
    await expect(orphan).rejects.toThrow()
  })
})
