import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, sql } from 'drizzle-orm'
import { allRows } from '#db/dialect/sql.ts'
import { type Db, tables } from '#db/handle.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { BackupProblem, copyCompanions, DATABASE } from './data-folder.ts'

export type Verified = { caseFiles: number }

/** Restores a backup into a temporary folder, checks every page of it and counts its case files. */
export async function verifyBackup(folder: string): Promise<Verified> {
  if (!existsSync(join(folder, DATABASE)))
    throw new BackupProblem(`${folder} is no backup: it has no ${DATABASE}.`)
  const trial = mkdtempSync(join(tmpdir(), 'openhall-restore-'))
  try {
    copyFileSync(join(folder, DATABASE), join(trial, DATABASE))
    copyCompanions(folder, trial)
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
    return { caseFiles: await caseFilesIn(database.read, folder) }
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
    const [first] = await allRows<{ integrity_check: string }>(read, sql`pragma integrity_check(1)`)
    if (first?.integrity_check !== 'ok') return first?.integrity_check ?? 'it cannot be checked'
    const orphans = await allRows(read, sql`pragma foreign_key_check`)
    return orphans.length > 0 ? `${orphans.length} rows have lost their parent` : undefined
  } catch (error) {
    return (error as Error).message
  }
}

async function caseFilesIn(read: Db, folder: string): Promise<number> {
  const { caseFiles } = tables(read)
  try {
    const [row] = await read.select({ n: count() }).from(caseFiles)
    return row?.n ?? 0
  } catch {
    throw new BackupProblem(`The database in ${folder} holds no case files table: it is not one of Openhall.`)
  }
}
