import Sqlite from 'better-sqlite3'
import type { BackupProgress } from '#db/open.ts'

const PAGES_AT_ONCE = 2_000
const RESTARTS_BORNE = 3
const ALL_PAGES = 0x7fffffff

/** Copies a SQLite database while others write to it. A write sends the copy back to its start; after a few such
 * returns the rest is copied in one go. */
export async function backupSqlite(file: string, target: string, progress?: BackupProgress): Promise<void> {
  const source = new Sqlite(file, { readonly: true })
  let remaining = Number.POSITIVE_INFINITY
  let restarts = 0
  try {
    await source.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        if (remainingPages > remaining) restarts += 1
        remaining = remainingPages
        progress?.(totalPages - remainingPages, totalPages)
        return restarts > RESTARTS_BORNE ? ALL_PAGES : PAGES_AT_ONCE
      },
    })
    progress?.(1, 1)
  } finally {
    source.close()
  }
}

/** Whether a process has this database open. Folds its write-ahead log into the file where none has. */
export function isSqliteInUse(file: string): boolean {
  const client = new Sqlite(file, { timeout: 0 })
  try {
    return client.pragma('journal_mode = DELETE', { simple: true }) !== 'delete'
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    client.close()
  }
}
