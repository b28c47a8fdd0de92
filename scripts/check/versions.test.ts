import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

/** Below these, holes are published (trust.md, 13). */
const FLOORS = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.2',
  nodemailer: '9.0.5',
  sharp: '0.35.5',
}

test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
  const installed = versionOf(name)
  if (installed) expect(isAtLeast(installed, floor), `${name} is ${installed}`).toBe(true)
})

test('SQLite is at least 3.51.3', () => {
  const memory = new Database(':memory:')
  const version = memory.prepare('select sqlite_version()').pluck().get() as string
  memory.close()
  expect(isAtLeast(version, '3.51.3'), `SQLite is ${version}`).toBe(true)
})

test('what package.json asks for is pinned', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest('package.json')
  const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('versions compare by number', () => {
  expect(isAtLeast('16.10.0', '16.4.5')).toBe(true)
  expect(isAtLeast('16.4.5', '16.4.5')).toBe(true)
  expect(isAtLeast('15.9.9', '16.4.5')).toBe(false)
})

function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  const at = b!.findIndex((part, index) => part !== a![index])
  return at < 0 || a![at]! > b![at]!
}

// Not every one of them is used from the start: what is not installed has no hole.
function versionOf(name: string): string | undefined {
  try {
    return manifest(`node_modules/${name}/package.json`).version
  } catch {
    return undefined
  }
}

function manifest(file: string): { version: string } & Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8'))
}
