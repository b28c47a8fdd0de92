import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#domain/identity/id.ts'
import { FILES_FOLDER, openFileStore, pathOfFile } from './file-store.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'openhall-files-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const idOf = (n: number) => newId(1_000_000 * n, new Uint8Array(10).fill(n))

async function listed(): Promise<string[]> {
  const ids: string[] = []
  for await (const id of openFileStore(dataDir).list()) ids.push(id)
  return ids.sort()
}

test('what was written is read, listed and removed', async () => {
  const files = openFileStore(dataDir)
  expect(await listed()).toEqual([])
  for (const n of [1, 2, 3]) await files.write(idOf(n), Buffer.from(`file ${n}`))
  expect(await listed()).toEqual([idOf(1), idOf(2), idOf(3)])
  expect((await openFileStore(dataDir).read(idOf(2))).toString()).toBe('file 2')
  await files.remove(idOf(2))
  await files.remove(idOf(2))
  expect(await listed()).toEqual([idOf(1), idOf(3)])
  await expect(files.read(idOf(2))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('only its owner may read it', async () => {
  await openFileStore(dataDir).write(idOf(1), Buffer.from('x'))
  const path = pathOfFile(dataDir, idOf(1))
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, FILES_FOLDER)).mode & 0o777).toBe(0o700)
})

test('a name that is no id of ours reaches nothing', async () => {
  const files = openFileStore(dataDir)
  for (const id of ['', '../keys/hash.key', `${'a'.repeat(25)}/`, 'A'.repeat(26)]) {
    await expect(files.read(id)).rejects.toThrow('no id')
    await expect(files.write(id, Buffer.from('x'))).rejects.toThrow('no id')
  }
})

test('where a file cannot be put in its place, nothing of it is left', async () => {
  mkdirSync(pathOfFile(dataDir, idOf(1)), { recursive: true })
  writeFileSync(join(pathOfFile(dataDir, idOf(1)), 'taken'), '')
  await expect(openFileStore(dataDir).write(idOf(1), Buffer.from('x'))).rejects.toThrow()
  expect(readdirSync(join(dataDir, '.attachments'))).toEqual([])
})

test('what was begun long ago and is not whole goes, what was begun just now stays', async () => {
  const files = openFileStore(dataDir)
  await files.removeDrafts(() => true)
  await files.write(idOf(1), Buffer.from('whole'))
  const [old, young] = [1, 2].map((n) => join(dataDir, '.attachments', `${idOf(n)}.abcdef`))
  for (const draft of [old!, young!]) writeFileSync(draft, 'half')
  await files.removeDrafts((id) => id < idOf(2))
  expect([existsSync(old!), existsSync(young!)]).toEqual([false, true])
  expect(await listed()).toEqual([idOf(1)])
})
