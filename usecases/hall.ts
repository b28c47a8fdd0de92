import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type FileStore, openFileStore } from '#adapters/files/file-store.ts'
import type { Keyring } from '#adapters/keyring/keyring.ts'
import { openKeyring } from '#adapters/keyring/open-keyring.ts'
import { randomPool } from '#adapters/keyring/random-pool.ts'
import { settings as readSettings, type Settings } from '#config/env.ts'
import type { Db } from '#db/handle.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { isMigrated } from '#db/queries/migration.ts'
import { newId } from '#domain/identity/id.ts'

/** Everything the use cases work with: opened once per process, never reached for anywhere else. */
export type Hall = {
  readonly settings: Settings
  readonly database: Database
  readonly read: Db
  readonly transaction: Database['transaction']
  readonly keys: Keyring
  readonly files: FileStore
  now(): number
  random(bytes: number): Uint8Array
  newId(): string
  close(): Promise<void>
}

const PLACE = Symbol.for('openhall.hall')
type Holder = { [PLACE]?: Promise<Hall> }

/** The hall of this process; opened on first use, from the settings. */
export function hall(): Promise<Hall> {
  const holder = globalThis as Holder
  holder[PLACE] ??= openHall(readSettings()).catch((error) => {
    // Whoever asks next tries again.
    delete holder[PLACE]
    throw error
  })
  return holder[PLACE]
}

/** Opens a hall and makes it the one of this process. */
export async function openHall(settings: Settings): Promise<Hall> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const file = join(settings.dataDir, 'openhall.db')
  const hadFile = existsSync(file)
  const database = await openDatabase(settings.databaseUrl ? { url: settings.databaseUrl } : { file })
  const holdsData = settings.databaseUrl ? await isMigrated(database.read) : hadFile
  const opened = makeHall(settings, database, openKeyring(settings.dataDir, holdsData))
  const holder = globalThis as Holder
  holder[PLACE] = Promise.resolve(opened)
  return opened
}

/** Puts a hall together from its parts; tests give their own clock. */
export function makeHall(
  settings: Settings,
  database: Database,
  keys: Keyring,
  now: () => number = () => Date.now() + settings.clockOffset,
  random: Hall['random'] = randomPool(),
): Hall {
  return {
    settings,
    database,
    read: database.read,
    transaction: database.transaction,
    keys,
    files: openFileStore(settings.dataDir),
    now,
    random,
    newId: () => newId(now(), random(10)),
    close: () => database.close(),
  }
}
