import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, type KeyFiles, makeKeyFiles, readKeyFiles } from './key-files.ts'
import { type Keyring, keyringOf } from './keyring.ts'
import { writePrivateFile } from './private-file.ts'

type Marks = Readonly<Record<string, string>>

/**
 * Opens the keys in `DATA_DIR/keys`, and makes them on the very first start only.
 * `DATA_DIR/keys.json` lists a fingerprint of every key ever used here: a lost or exchanged key stops the start.
 * A new sealing key is one more file there, `seal-<next number>.key`; the older ones stay and still open.
 * @param databaseHasData whether the database already holds sealed rows: then keys are never made
 * @throws Error with a sentence for whoever runs the hall
 */
export function openKeyring(dataDir: string, databaseHasData = false): Keyring {
  const folder = join(dataDir, 'keys')
  const marks = readMarks(dataDir)
  if (marks === null && readKeyFiles(folder).size === 0) {
    if (databaseHasData) throw new Error(missingSentence(folder, 'all keys'))
    makeKeyFiles(dataDir, folder)
  }
  const files = readKeyFiles(folder)
  checkMarks(folder, files, marks ?? {})
  remember(dataDir, files, marks ?? {})
  return keyringOf(keysOf(folder, files))
}

function checkMarks(folder: string, files: KeyFiles, marks: Marks): void {
  for (const [name, mark] of Object.entries(marks)) {
    const key = files.get(name)
    if (key === undefined) throw new Error(missingSentence(folder, name))
    if (fingerprint(key) !== mark)
      throw new Error(
        `${join(folder, name)} is not the key that this data was sealed with. Restore it from your backup.`,
      )
  }
}

function remember(dataDir: string, files: KeyFiles, marks: Marks): void {
  if ([...files.keys()].every((name) => name in marks)) return
  const all = Object.fromEntries([...files].map(([name, key]) => [name, fingerprint(key)]))
  writePrivateFile(marksPath(dataDir), `${JSON.stringify(all, null, 2)}\n`)
}

function keysOf(folder: string, files: KeyFiles) {
  const hash = files.get('hash.key')
  const seal = [...files].filter(([name]) => name.startsWith('seal-'))
  if (hash === undefined) throw new Error(missingSentence(folder, 'hash.key'))
  if (seal.length === 0) throw new Error(missingSentence(folder, 'seal-1.key'))
  return { hash, seal: new Map(seal.map(([name, key]) => [Number(name.slice(5, -4)), key])) }
}

function readMarks(dataDir: string): Marks | null {
  const path = marksPath(dataDir)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function marksPath(dataDir: string): string {
  return join(dataDir, 'keys.json')
}

function missingSentence(folder: string, what: string): string {
  return `Missing in ${folder}: ${what}. This hall already holds data that nothing else can open. Restore the folder from your backup. No new key was made.`
}
