import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** What may stand only in some files, and why it is worth a test. */
const ONLY_IN: [what: string, pattern: RegExp, files: RegExp][] = [
  [
    'the time of the machine',
    /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/,
    /^(usecases\/hall\.ts$|server\/|scripts\/|bench\/|e2e\/)/,
  ],
  [
    'chance',
    /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(|\brandomInt\(/,
    /^(usecases\/hall\.ts$|adapters\/|scripts\/|bench\/|e2e\/)/,
  ],
  ['the environment', /\bprocess\.env\b/, /^(config\/env\.ts$|scripts\/|bench\/|e2e\/)/],
  ['a style attribute', /\sstyle=[{"']/, /^(scripts\/check|bench|e2e)\//],
  [
    'HTML that React does not escape',
    /dangerouslySetInnerHTML/,
    /^(components\/prose\/prose\.tsx|components\/page\/qr-code\.tsx)$/,
  ],
  ['a server action', /['"]use server['"]/, /^scripts\/check\//],
  ['a cached or suspended page', /['"]use cache['"]|<Suspense|\brevalidate(Path|Tag)\(/, /^scripts\/check\//],
  ['an untyped escape', /@ts-(ignore|nocheck|expect-error)|\bas any\b/, /^scripts\/check\//],
]

test.each(ONLY_IN)('%s stands only where it belongs', (_what, pattern, files) => {
  const strangers = sources().filter(({ file, text }) => !files.test(file) && pattern.test(text))
  expect(strangers.map(({ file }) => file)).toEqual([])
})

test('client components are few and say so in their name', () => {
  const client = sources().filter(({ text }) => /^['"]use client['"]/m.test(text))
  expect(client.filter(({ file }) => !file.endsWith('.client.tsx')).map(({ file }) => file)).toEqual([])
  expect(client.length).toBeLessThanOrEqual(10)
})

test('no public page shows itself before it is whole', () => {
  const loading = sources().filter(({ file }) => /^app\/\[locale\].*\/(loading|template)\.tsx$/.test(file))
  expect(loading).toEqual([])
})

test('names say what a file holds', () => {
  // A helper is a person of the domain; "helpers" would be a drawer.
  const vague = /(^|\/)(utils?|helpers|misc|common|manager|v2)(\.|\/)/
  expect(
    sources({ withTests: true })
      .filter(({ file }) => vague.test(file))
      .map(({ file }) => file),
  ).toEqual([])
})

test('tests of pure rules and words share what they import: none of them changes it', () => {
  const changes = /\bvi\.(mock|doMock|spyOn|stub\w+|useFakeTimers|setSystemTime)\b|process\.env/
  const tests = sources({ withTests: true }).filter(({ file }) => /^(domain|i18n)\/.*\.test\.ts$/.test(file))
  expect(tests.length).toBeGreaterThan(50)
  expect(tests.filter(({ text }) => changes.test(text)).map(({ file }) => file)).toEqual([])
})
