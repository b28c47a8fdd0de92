import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILES_FOLDER, pathOfFile } from '#adapters/files/file-store.ts'
import type { Db } from '#db/handle.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { listAttachments } from '#db/queries/attachment.ts'
import { countCaseFiles, findDamage } from '#db/queries/integrity.ts'
import { BackupProblem, copyCompanions, DATABASE } from './data-folder.ts'

export type Verified = { caseFiles: number }

/** Restores a backup into a temporary folder, checks every page of it and counts its case files. */
export async function verifyBackup(folder: string): Promise<Verified> {
  if (!existsSync(join(folder, DATABASE)))
    throw new BackupProblem(`${folder} is no backup: it has no ${DATABASE}.`)
  const trial = mkdtempSync(join(tmpdir(), 'openhall-restore-'))
  try {
    copyFileSync(join(folder, DATABASE), join(trial, DATABASE))
    copyCompanions(folder, trial, [FILES_FOLDER])
    return await inspected(join(trial, DATABASE), folder)
  } finally {
    rmSync(trial, { recursive: true, force: true })
  }
}

async function inspected(file: string, folder: string): Promise<Verified> {
  const database = await opened(file, folder)
  try {
    const damage = await damageOf(database.read)
    if (damage) throw new BackupProblem(`The database in ${folder} is damaged: ${damage}.`)
    const caseFiles = await caseFilesIn(database.read, folder)
    const lost = await lostFilesIn(database.read, folder)
    if (lost > 0)
      throw new BackupProblem(
        `${folder} lacks ${lost} of the files that its database names. If one was deleted just now, make another backup.`,
      )
    return { caseFiles }
  } finally {
    await database.close()
  }
}

async function opened(file: string, folder: string): Promise<Database> {
  try {
    return await openDatabase({ file })
  } catch (error) {
    throw new BackupProblem(`The database in ${folder} cannot be opened: ${(error as Error).message}.`)
  }
}

async function damageOf(read: Db): Promise<string | undefined> {
  try {
    return await findDamage(read)
  } catch (error) {
    return (error as Error).message
  }
}

async function caseFilesIn(read: Db, folder: string): Promise<number> {
  try {
    return await countCaseFiles(read)
  } catch {
    throw new BackupProblem(`The database in ${folder} holds no case files table: it is not one of Openhall.`)
  }
}

/** Files that people sent, which the database names and the folder does not hold; none before there were any. */
async function lostFilesIn(read: Db, folder: string): Promise<number> {
  const named = await listAttachments(read).catch(() => [])
  return named.filter(({ id }) => !existsSync(pathOfFile(folder, id))).length
}
