import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Finding, fine, problem } from './finding.ts'

const NODE = '24.0.0'
const SQLITE = '3.51.3'

/** The programs this stands on, and whether the site is built. */
export function examineVersions(dir: string): Finding[] {
  const sqlite = sqliteVersion()
  return [
    atLeast('Node.js', process.versions.node, NODE),
    atLeast('SQLite', sqlite, SQLITE),
    existsSync(join(dir, '.next', 'BUILD_ID'))
      ? fine('The site is built.')
      : fine('The site is not built yet. npm start builds it.'),
  ]
}

function atLeast(name: string, version: string, floor: string): Finding {
  const isEnough = version.localeCompare(floor, 'en', { numeric: true }) >= 0
  return isEnough
    ? fine(`${name} is ${version}.`)
    : problem(`${name} is ${version}, and ${floor} or later is needed.`)
}

function sqliteVersion(): string {
  const memory = new Sqlite(':memory:')
  try {
    return String(memory.prepare('select sqlite_version()').pluck().get())
  } finally {
    memory.close()
  }
}
