import { posix } from 'node:path'
import type { Source } from './sources.ts'

const PLAIN_PACKAGES = ['zod', 'temporal-polyfill', 'canonicalize', 'otpauth', 'node:crypto']

/** Layer → the layers it may import, itself left out (house.md, "Who may import whom"). */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  app: ['components', 'usecases', 'domain', 'i18n', 'config'],
  server: ['jobs', 'usecases', 'i18n', 'config'],
  jobs: ['usecases', 'config'],
  scripts: [
    'server',
    'jobs',
    'usecases',
    'domain',
    'db',
    'adapters',
    'i18n',
    'messages',
    'config',
    'town',
    'e2e',
  ],
  bench: ['scripts', 'server', 'jobs', 'usecases', 'domain', 'db', 'adapters', 'i18n', 'config', 'town'],
  e2e: ['messages'],
  components: ['domain', 'i18n'],
  usecases: ['domain', 'db', 'adapters', 'config'],
  adapters: ['domain', 'i18n', 'config'],
  db: ['domain', 'config'],
  i18n: ['messages', 'domain'],
  domain: [],
  config: [],
}

/** Package → the places that may import it; of what is not here, every layer but `domain`, `config` and `i18n` may. */
const PACKAGES: readonly (readonly [name: RegExp, places: RegExp])[] = [
  [/^drizzle-orm(\/|$)/, /^(db|bench)\/|^scripts\/generate-migrations/],
  [/^(better-sqlite3|pg)$/, /^(db|bench)\/|^scripts\/(test|doctor)\//],
  [/^next-auth(\/|$)/, /^(app\/|auth\.ts)/],
  [/^next(\/|$)/, /^(app|components|server)\/|^i18n\/request\.ts$|^(auth|instrumentation)\.ts$/],
  [/^(react|react-dom)(\/|$)/, /^(app|components)\//],
  [/^(d3-|recharts)/, /^components\//],
  [/^(vitest|fast-check)(\/|$)/, /\.test\.tsx?$|\/testing\/|^scripts\/test\//],
  [/^@(playwright\/test|axe-core\/playwright)$/, /^e2e\/|^scripts\/test\//],
]
const ONLY_THESE: Readonly<Record<string, readonly string[]>> = {
  domain: PLAIN_PACKAGES,
  config: ['zod', 'node:path', 'node:net'],
  i18n: ['use-intl/core'],
}

/** What a source imports against the table: the specifiers. */
export function forbiddenImports({ file, text }: Source): string[] {
  const layer = layerOf(file)
  return specifiersIn(text).filter((specifier) => !mayImport(file, layer, specifier))
}

function mayImport(file: string, layer: string, specifier: string): boolean {
  const target = ownFile(file, specifier)
  if (target) return layerOf(target) === layer || (LAYERS[layer] ?? []).includes(layerOf(target))
  const only = ONLY_THESE[layer]
  if (only && !only.includes(specifier)) return false
  return PACKAGES.every(([name, places]) => !name.test(specifier) || places.test(file))
}

function ownFile(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}

function layerOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'app'
}

function specifiersIn(text: string): string[] {
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const found = code.matchAll(/(?:^|[\s}])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)
  return [...found].map(([, specifier]) => specifier!)
}
