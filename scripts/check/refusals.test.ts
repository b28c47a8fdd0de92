import { expect, test } from 'vitest'
import { RESIDENT_RULES } from '#domain/case-file/move-rules/resident.ts'
import move from '#messages/en/move.json' with { type: 'json' }
import notice from '#messages/en/notice.json' with { type: 'json' }
import track from '#messages/en/track.json' with { type: 'json' }
import visit from '#messages/en/visit.json' with { type: 'json' }
import work from '#messages/en/work.json' with { type: 'json' }
import { sources } from './sources.ts'

/** Codes that say why a move is refused, as the sources spell them, with where. */
function codesIn(folder: string, pattern: RegExp): [string, string][] {
  return sources()
    .filter(({ file }) => file.startsWith(folder))
    .flatMap(({ file, text }) =>
      [...text.matchAll(pattern)].map((match): [string, string] => [match[1]!, file]),
    )
}

const codes = new Map([
  ...codesIn('usecases/case-file/moves', /reason: '([a-z-]+)'/g),
  ...codesIn('usecases/case-file/moves', /\.wrong\([^,]+, '([a-z-]+)'/g),
  ...codesIn('domain/case-file/move-rules', /[:?] '([a-z]+(?:-[a-z]+)+)'/g),
])

test('whatever a move is refused for has a sentence', () => {
  const said = new Set([
    ...Object.keys(move.refused),
    ...Object.keys(move.problem),
    ...Object.keys(notice.refused),
    ...Object.keys(visit.refused),
    ...Object.keys(work.refused),
    ...Object.keys(track.reason),
  ])
  const unsaid = [...codes].filter(([code]) => !said.has(code))
  expect(unsaid.map(([code, path]) => `${code} (${path})`)).toEqual([])
})

test('the codes were found', () => {
  expect(codes.size).toBeGreaterThan(40)
  expect(Object.keys(RESIDENT_RULES).length).toBeGreaterThan(5)
})
