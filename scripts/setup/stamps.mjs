import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const INSTALLED = join('node_modules', '.openhall-installed')
const BUILT = join('.next', 'openhall-built')
const BUILD_ID = join('.next', 'BUILD_ID')

const DEPENDENCY_FIELDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'overrides',
  'allowScripts',
  'imports',
]

/** What goes into a build. Not `tsconfig.json`, which the build itself may rewrite. */
const SOURCES = [
  ...['adapters', 'app', 'components', 'config', 'db', 'domain', 'i18n', 'messages', 'usecases'],
  ...['auth.ts', 'instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs', 'package-lock.json'],
]
const NOT_BUILT = /\.test\.tsx?$|\.md$|\.sql$/

/** Whether node_modules is what package.json and the lock file ask for. */
export function isInstalled(root) {
  return read(join(root, INSTALLED)) === hashOfDependencies(root)
}

export function stampInstalled(root) {
  writeFileSync(join(root, INSTALLED), hashOfDependencies(root))
}

/** Whether the last build was made from these sources. */
export function isBuilt(root) {
  return existsSync(join(root, BUILD_ID)) && read(join(root, BUILT)) === hashOfSources(root)
}

/** Notes what was built. `hash` was taken before the build, so that an edit during it is not overlooked. */
export function stampBuilt(root, hash) {
  writeFileSync(join(root, BUILT), hash)
}

export function hashOfSources(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, root, source)
  return hash.digest('hex')
}

function hashOfDependencies(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = DEPENDENCY_FIELDS.map((field) => manifest[field])
  const hash = createHash('sha256').update(JSON.stringify(wanted))
  return hash.update(read(join(root, 'package-lock.json')) ?? '').digest('hex')
}

function addTo(hash, root, name) {
  const path = join(root, name)
  const entries = entriesOf(path)
  if (entries === undefined) {
    const content = NOT_BUILT.test(name) ? undefined : read(path)
    if (content !== undefined) hash.update(`${name}\0${content.length}\0`).update(content)
    return
  }
  for (const entry of entries.sort()) addTo(hash, root, join(name, entry))
}

function entriesOf(path) {
  try {
    return readdirSync(path)
  } catch {
    return undefined
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
