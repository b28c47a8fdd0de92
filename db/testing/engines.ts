import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import type { Engine } from '#db/connection.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { type Database, openDatabase } from '#db/open.ts'

export type MakeDatabase = () => Promise<Database>

/**
 * Runs one contract on both engines. `make` gives an empty, migrated database of its own each time it is called;
 * they are closed and removed at the end.
 */
export function forEachEngine(contract: (make: MakeDatabase, engine: Engine) => void): void {
  describe('on sqlite', () => contract(withCleaning(makeSqlite), 'sqlite'))
  describe('on postgres', () => contract(withCleaning(makePostgres), 'postgres'))
}

afterAll(() => {
  for (const folder of leftBehind) rmSync(folder, { recursive: true, force: true })
})

type Made = { database: Database; remove(): Promise<void> }

/** An empty, migrated SQLite database for a test of use cases; removed after the file's last test. */
export const openTestDatabase: MakeDatabase = withCleaning(makeSqlite)

let template: Promise<string> | undefined
const leftBehind: string[] = []
let made = 0

function withCleaning(make: () => Promise<Made>): MakeDatabase {
  const all: Made[] = []
  afterAll(async () => {
    for (const { database, remove } of all.splice(0)) {
      await database.close().catch(() => undefined)
      await remove()
    }
  })
  return async () => {
    const one = await make()
    all.push(one)
    return one.database
  }
}

async function makeSqlite(): Promise<Made> {
  template ??= migratedFile()
  const folder = mkdtempSync(join(tmpdir(), 'openhall-sqlite-'))
  const file = join(folder, 'openhall.db')
  copyFileSync(await template, file)
  const database = await openDatabase({ file })
  return { database, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function migratedFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'openhall-template-'))
  leftBehind.push(folder)
  const file = join(folder, 'openhall.db')
  const database = await openDatabase({ file })
  await migrateDatabase(database)
  await database.close()
  return file
}

async function makePostgres(): Promise<Made> {
  const server = inject('postgresUrl')
  made += 1
  const name = `test_${process.pid}_${made}`
  await onServer(server, `create database "${name}" template "${inject('postgresTemplate')}"`)
  const database = await openDatabase({ url: Object.assign(new URL(server), { pathname: `/${name}` }).href })
  return { database, remove: () => onServer(server, `drop database "${name}" with (force)`) }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
