import { chmodSync, cpSync, existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const DATABASE = 'openhall.db'
export const BACKUPS = 'backups'
export const SET_ASIDE = 'before-restore-'

/** A backup that cannot be made or used; its message is a sentence for whoever asked. */
export class BackupProblem extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'BackupProblem'
  }
}

/** Whether an error is a sentence for whoever ran the command, and not a mistake of ours. */
export function isForReader(error: unknown): error is Error {
  return error instanceof BackupProblem || (error instanceof Error && error.name === 'SettingsError')
}

/** What a data folder holds beside the database and copies of former times: keys, files. */
export function companionsOf(folder: string): string[] {
  return readdirSync(folder).filter(
    (name) =>
      !name.startsWith(DATABASE) && !name.startsWith(SET_ASIDE) && !name.startsWith('.') && name !== BACKUPS,
  )
}

/**
 * Copies the companions of a data folder but those left out, readable by their owner only. A file that is deleted
 * meanwhile is not in the copy.
 */
export function copyCompanions(from: string, to: string, leftOut: readonly string[] = []): void {
  for (const name of companionsOf(from)) {
    if (leftOut.includes(name)) continue
    cpSync(join(from, name), join(to, name), { recursive: true, filter: (path) => existsSync(path) })
    makePrivate(join(to, name))
  }
}

export function makePrivate(path: string): void {
  const isFolder = lstatSync(path).isDirectory()
  chmodSync(path, isFolder ? 0o700 : 0o600)
  for (const name of isFolder ? readdirSync(path) : []) makePrivate(join(path, name))
}

/** A name that sorts by time: `2026-10-23T08-00-00`. */
export function stampOf(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
}
