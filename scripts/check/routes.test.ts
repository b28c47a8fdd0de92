import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MOVES } from '#domain/case-file/move.ts'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import { DATA, FORMS, OWN_FILES, PAGES, RESIDENT_MOVES, STAFF_MOVES } from '#e2e/routes.ts'
import { IN_STORIES, publicPages, STAFF_PAGES } from '#e2e/walk/pages.ts'

/** The address pattern of a file under `app/`: groups in brackets are no part of it. */
function patternOf(file: string): string {
  const folders = file.replace(/\\/g, '/').split('/').slice(1, -1)
  return `/${folders.filter((folder) => !/^\(.+\)$/.test(folder)).join('/')}`
}

const pages = globSync('app/**/page.tsx').map(patternOf).sort()
const handlers = globSync('app/**/route.ts').map((file) => {
  const text = readFileSync(file, 'utf8')
  return {
    pattern: patternOf(file),
    takes: /export (?:async )?(?:function|const) POST\b/.test(text),
    answersFaults: /\banswering\(/.test(text),
  }
})

test('every page has its line in the table of who may see it', () => {
  expect(Object.keys(PAGES).sort()).toEqual(pages)
})

test('every form has its line in the table of what it answers', () => {
  const forms = handlers.filter(({ takes }) => takes).map(({ pattern }) => pattern)
  expect(Object.keys(FORMS).sort()).toEqual(forms.sort())
})

test('every handler that only gives is public data, or one reader’s own file', () => {
  const given = handlers.filter(({ takes }) => !takes).map(({ pattern }) => pattern)
  expect([...DATA, ...Object.keys(OWN_FILES)].sort()).toEqual(given.sort())
})

test('a refusal or a fault of the database is answered with its status, also where a file is given', () => {
  const bare = handlers.filter(({ answersFaults }) => !answersFaults).map(({ pattern }) => pattern)
  expect(bare.filter((pattern) => !DATA.some((one) => one === pattern))).toEqual([])
})

test('no page and handler share an address: the handler would swallow its form', () => {
  const all = handlers.map(({ pattern }) => pattern)
  expect(pages.filter((pattern) => all.includes(pattern))).toEqual([])
})

test('every move is tried by those who may not make it', () => {
  const ofStaff = MOVES.filter((move) => Object.keys(PERMISSIONS[move].staff).length > 0)
  const ofResidents = MOVES.filter((move) => PERMISSIONS[move].resident)
  expect([...STAFF_MOVES].sort()).toEqual([...ofStaff].sort())
  expect([...RESIDENT_MOVES].sort()).toEqual([...ofResidents].sort())
})

/** The page that an address opens: of those whose pattern fits, the one that leaves the least open. */
function pageAt(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/\/$/, '')
  const open = (pattern: string) => pattern.split('[').length
  const fitting = pages.filter((pattern) =>
    new RegExp(`^${pattern.replaceAll(/\[\w+\]/g, '[^/]+')}$`).test(path),
  )
  return fitting.sort((a, b) => open(a) - open(b))[0]
}

test('every page is walked: by its address, or in a story', () => {
  const addresses = [...publicPages().map((path) => `/en${path}`), ...Object.values(STAFF_PAGES).flat()]
  const walked = new Set([...addresses.map(pageAt), ...Object.keys(IN_STORIES)])
  expect(pages.filter((pattern) => !walked.has(pattern))).toEqual([])
  expect(Object.keys(IN_STORIES).filter((pattern) => !pages.includes(pattern))).toEqual([])
  for (const story of Object.values(IN_STORIES)) expect(existsSync(`e2e/walk/${story}.spec.ts`)).toBe(true)
})
