import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably } from './private-file.ts'

/** Hexadecimal keys of 32 bytes by file name: `hash.key`, `seal-1.key`, `seal-2.key`, … */
export type KeyFiles = ReadonlyMap<string, Buffer>

const KEY_FILE = /^(hash|seal-[1-9]\d{0,8})\.key$/

export function readKeyFiles(folder: string): KeyFiles {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => KEY_FILE.test(name)) : []
  return new Map(names.sort().map((name) => [name, readKey(join(folder, name))]))
}

/** Makes the first keys. The folder appears whole or not at all; of two processes that start together one wins. */
export function makeKeyFiles(dataDir: string, folder: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = mkdtempSync(join(dataDir, '.keys-'))
  try {
    for (const name of ['hash.key', 'seal-1.key'])
      writeDurably(join(draft, name), `${randomBytes(32).toString('hex')}\n`)
    syncFolder(draft)
    renameSync(draft, folder)
    syncFolder(dataDir)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (readKeyFiles(folder).size === 0) throw error
  }
}

/** A short mark by which a key is recognised and which gives nothing of it away. */
export function fingerprint(key: Buffer): string {
  return createHash('sha256').update('openhall key fingerprint').update(key).digest('hex').slice(0, 16)
}

function readKey(path: string): Buffer {
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(
      `The key file ${path} is damaged: it must hold 64 hexadecimal digits. Restore it from your backup.`,
    )
  return Buffer.from(text, 'hex')
}
