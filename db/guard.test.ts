import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCES = globSync(
  '{app,components,usecases,domain,db,server,adapters,jobs,i18n,config,scripts,bench}/**/*.{ts,tsx}',
).filter((file) => !file.endsWith('.test.ts'))

const ONLY_IN: [what: string, pattern: RegExp, files: RegExp][] = [
  ['the driver of SQLite', /from 'better-sqlite3'/, /^(db\/dialect\/sqlite\/|bench\/|scripts\/doctor\/)/],
  [
    'the driver of PostgreSQL',
    /from 'pg'/,
    /^(db\/dialect\/postgres\/open|db\/testing\/|scripts\/test\/|bench\/)/,
  ],
  ["Drizzle's own handles", /drizzle-orm\/(better-sqlite3|node-postgres)/, /^db\/dialect\//],
  [
    'the writing connection',
    /\b(openWriter|sqliteWriter)\b/,
    /^db\/dialect\/sqlite\/(connection|writer|open)\.ts$/,
  ],
  ['a transaction of Drizzle', /\b(db|tx|read|drizzled|handle)\.transaction\(/, /^bench\//],
  ['a bare placeholder', /sql\.placeholder/, /^db\/handle\.ts$/],
  [
    'a PostgreSQL handle under a type of SQLite',
    /as unknown as (Kit|Db)\b/,
    /^db\/dialect\/(postgres\/cast|sqlite\/connection)\.ts$/,
  ],
]

test.each(ONLY_IN)('%s stands only where it belongs', (_what, pattern, files) => {
  const strangers = SOURCES.filter((file) => !files.test(file) && pattern.test(readFileSync(file, 'utf8')))
  expect(strangers).toEqual([])
})

test('the guard looks at the files it is about', () => {
  expect(SOURCES).toEqual(
    expect.arrayContaining(['db/handle.ts', 'db/dialect/sqlite/writer.ts', 'db/queries/search.ts']),
  )
})
