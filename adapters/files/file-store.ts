import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files on the disk beside the database, each under an id of ours. What they hold is sealed before it comes here. */
export type FileStore = {
  /** Writes a new file: when this is done, it is on the disk whole, under its name. */
  write(id: string, bytes: Uint8Array): Promise<void>
  /** Throws an error with the code `ENOENT` where there is none. */
  read(id: string): Promise<Buffer>
  /** Removes a file; one that is gone already is no trouble. */
  remove(id: string): Promise<void>
  /** The ids of all files. */
  list(): AsyncIterable<string>
  /** Removes what was begun and is not whole, of those ids. */
  removeDrafts(isOld: (id: string) => boolean): Promise<void>
}

/** Where the files lie in the data folder; a backup copies it. */
export const FILES_FOLDER = 'attachments'
/** Where they are written. A leading dot: what is not whole yet is in no backup. */
const DRAFTS_FOLDER = '.attachments'
const ID = /^[0-9a-z]{26}$/

/** Opens the files of a data folder; its folders are made when the first file comes. */
export function openFileStore(dataDir: string): FileStore {
  const drafts = join(dataDir, DRAFTS_FOLDER)
  return {
    async write(id, bytes) {
      const path = pathOfFile(dataDir, id)
      const folder = await madeFolder(dataDir, id)
      await mkdir(drafts, { recursive: true, mode: 0o700 })
      const draft = join(drafts, `${id}.${randomBytes(6).toString('hex')}`)
      try {
        await writeDurably(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined)
        throw error
      }
      await syncFolder(folder)
    },
    read: async (id) => readFile(pathOfFile(dataDir, id)),
    remove: async (id) => rm(pathOfFile(dataDir, id), { force: true }),
    list: () => listFiles(join(dataDir, FILES_FOLDER)),
    async removeDrafts(isOld) {
      for (const name of await namesIn(drafts))
        if (isOld(name.split('.', 1)[0]!)) await rm(join(drafts, name), { force: true })
    },
  }
}

/** A folder for each last pair of characters, which are random: none of them grows too long. */
export function pathOfFile(dataDir: string, id: string): string {
  if (!ID.test(id)) throw new TypeError('no id of a file')
  return join(dataDir, FILES_FOLDER, id.slice(-2), id)
}

async function madeFolder(dataDir: string, id: string): Promise<string> {
  const all = join(dataDir, FILES_FOLDER)
  const folder = join(all, id.slice(-2))
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
    await syncFolder(all)
    await syncFolder(dataDir)
  }
  return folder
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until the names in a folder are on the disk. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* listFiles(folder: string): AsyncIterable<string> {
  for (const part of await namesIn(folder)) yield* await namesIn(join(folder, part))
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
