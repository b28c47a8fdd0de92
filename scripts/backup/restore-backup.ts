import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isSqliteInUse } from '#db/dialect/sqlite/backup.ts'
import { BACKUPS, BackupProblem, copyCompanions, DATABASE, makePrivate, SET_ASIDE } from './data-folder.ts'
import { type Verified, verifyBackup } from './verify-backup.ts'

export type Restored = Verified & {
  /** Where the data of before is kept; absent when there was none. */
  setAside: string | undefined
}

/**
 * Puts a backup in the place of a data folder's data, which is set aside and not deleted. Refuses while a process
 * has the database open, and a backup that does not stand its check; then nothing has changed.
 * `stamp` names the folder in which the former data is kept.
 */
export async function restoreBackup(backup: string, dataDir: string, stamp: string): Promise<Restored> {
  const folder = folderOf(backup)
  const verified = await verifyBackup(folder)
  refuseInUse(join(dataDir, DATABASE))
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const fresh = mkdtempSync(join(dataDir, '.restoring-'))
  try {
    copyFileSync(join(folder, DATABASE), join(fresh, DATABASE))
    makePrivate(join(fresh, DATABASE))
    copyCompanions(folder, fresh)
    const setAside = putAside(dataDir, stamp)
    for (const name of readdirSync(fresh)) renameSync(join(fresh, name), join(dataDir, name))
    return { ...verified, setAside }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function folderOf(backup: string): string {
  if (!existsSync(backup)) throw new BackupProblem(`There is no backup at ${backup}.`)
  return statSync(backup).isDirectory() ? backup : dirname(backup)
}

function refuseInUse(file: string): void {
  if (existsSync(file) && inUse(file)) {
    throw new BackupProblem(`A server or another command has ${file} open. Stop it, then restore again.`)
  }
}

// A database too damaged to be asked is just what a restore is for.
function inUse(file: string): boolean {
  try {
    return isSqliteInUse(file)
  } catch {
    return false
  }
}

function putAside(dataDir: string, stamp: string): string | undefined {
  const names = readdirSync(dataDir).filter(
    (name) => name !== BACKUPS && !name.startsWith('.') && !name.startsWith(SET_ASIDE),
  )
  if (names.length === 0) return undefined
  const aside = join(dataDir, `${SET_ASIDE}${stamp}`)
  mkdirSync(aside, { mode: 0o700 })
  for (const name of names) renameSync(join(dataDir, name), join(aside, name))
  return aside
}
