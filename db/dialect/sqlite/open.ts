import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'
import { nestingGuard } from '#db/nesting.ts'
import type { Database, Health } from '#db/open.ts'
import { backupSqlite } from './backup.ts'
import { handleOf, openReader } from './connection.ts'
import { sqliteWriter } from './writer.ts'

const READ_TIMEOUT = 2_000
const LEAST_FREE_BYTES = 64 * 1024 * 1024

/** Opens a SQLite file: one writing connection behind a queue, one reading connection beside it. */
export function openSqlite(file: string): Database {
  const writer = sqliteWriter(file)
  const reader = openReader(file, READ_TIMEOUT)
  const { handle: read } = handleOf(reader)
  const opened = identityOf(file)
  const guard = nestingGuard()

  return {
    kind: 'sqlite',
    read,
    transaction: async (work) => writer.transaction(guard.only(work)),
    migration: async (work) => writer.migration(guard.only(work)),
    backup: (target, progress) => backupSqlite(file, target, progress),
    health: () => health(read, file, opened),
    // The writer goes last: only it can fold the write-ahead log into the file.
    close: async () => {
      reader.close()
      await writer.close()
    },
  }
}

async function health(read: Db, file: string, opened: string): Promise<Health> {
  try {
    if (identityOf(file) !== opened) return { ok: false, reason: 'database-gone' }
    await read.select({ one: sql<number>`1` }).from(sql`(select 1)`)
    const { bavail, bsize } = await statfs(dirname(file))
    return bavail * bsize < LEAST_FREE_BYTES ? { ok: false, reason: 'disk-nearly-full' } : { ok: true }
  } catch {
    return { ok: false, reason: 'database-gone' }
  }
}

function identityOf(file: string): string {
  const { dev, ino } = statSync(file)
  return `${dev}:${ino}`
}
