import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupProgress, openDatabase } from '#db/open.ts'
import { BackupProblem, copyCompanions, DATABASE, makePrivate } from './data-folder.ts'
import { type Verified, verifyBackup } from './verify-backup.ts'

/**
 * Copies a data folder while its server may be writing: database, keys, files, into a new folder. The database is
 * copied first, so that every file it names is in the copy. Proves the copy by restoring it elsewhere.
 */
export async function makeBackup(
  dataDir: string,
  target: string,
  progress?: BackupProgress,
): Promise<Verified> {
  const file = join(dataDir, DATABASE)
  if (!existsSync(file)) throw new BackupProblem(`There is no database to back up: ${file} does not exist.`)
  if (existsSync(target)) throw new BackupProblem(`${target} exists already. Name a folder that does not.`)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  try {
    await copyDatabase(file, join(target, DATABASE), progress)
    copyCompanions(dataDir, target)
    return await verifyBackup(target)
  } catch (error) {
    rmSync(target, { recursive: true, force: true })
    throw error
  }
}

async function copyDatabase(file: string, copy: string, progress?: BackupProgress): Promise<void> {
  const database = await openDatabase({ file })
  try {
    await database.backup(copy, progress)
    makePrivate(copy)
  } finally {
    await database.close()
  }
}
