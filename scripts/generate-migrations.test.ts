import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { migrateDatabase, migrationNames } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { generateMigrations } from './generate-migrations.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openhall-generate-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const names = (engine: string) => migrationNames(join(folder, engine))

test('the migrations say all that the tables say', () => {
  cpSync('db/migrations', folder, { recursive: true })
  const before = names('sqlite')
  expect(generateMigrations(['--name', 'not-written-yet', '--out', folder], 'ignore')).toBe(0)
  expect(names('sqlite')).toEqual(before)
  expect(names('postgres')).toEqual(before)
})

test('from nothing both folders are written under one name, and apply', async () => {
  expect(generateMigrations(['--name', 'start', '--out', folder], 'ignore')).toBe(0)
  expect(names('sqlite')).toEqual(['0000_start'])
  expect(names('postgres')).toEqual(['0000_start'])
  const database = await openDatabase({ file: join(folder, 'openhall.db') })
  expect(await migrateDatabase(database, join(folder, 'sqlite'))).toEqual(['0000_start'])
  await database.close()
})

test.each([[[]], [['--name', 'Not An Intent']]])('without an intent nothing is written: %j', (args) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(generateMigrations([...args, '--out', folder])).toBe(2)
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})
