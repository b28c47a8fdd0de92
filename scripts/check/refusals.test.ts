import { describe, expect, test } from 'vitest'
import { PERMISSIONS } from '#domain/permission/permissions.ts'
import { isSaid, residentRefusal, staffProblem, staffRefusal } from '#i18n/refusal-words.ts'
import { translator } from '#i18n/translate.ts'
import { sources } from './sources.ts'

type Reader = 'staff' | 'resident'
type Found = { readonly code: string; readonly file: string }

const RULES = 'domain/case-file/move-rules/'
const MOVES = 'usecases/case-file/moves/'
const t = translator('en')

/** What stands after `reason:`, after the field that is wrong, or in a rule as what it answers: ternaries and all. */
const SAYS_WHY = /\breason: ([^,}\n]*)|\.wrong\([^,]+,([^,)\n]*)/g
const RULE_ANSWERS = /(?:[?:]|\breturn)\s*('[a-z]+(?:-[a-z]+)+')/g

function codesIn({ file, text }: { file: string; text: string }): Found[] {
  const places = [...text.matchAll(file.startsWith(RULES) ? RULE_ANSWERS : SAYS_WHY)]
  return places.flatMap(([, one, other]) => {
    const said = (one ?? other ?? '').replace(/=== '[^']*'/g, '')
    return [...said.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => ({ code: code!, file }))
  })
}

/** Who reads a refusal of this file: both, where moves of both are in it. */
function readersOf(file: string): readonly Reader[] {
  if (file === `${RULES}resident.ts`) return ['resident']
  if (file === `${RULES}review.ts`) return ['staff', 'resident']
  const move = /([a-z-]+)\.ts$/.exec(file)?.[1] ?? ''
  const permission = Object.entries(PERMISSIONS).find(([act]) => act === move)?.[1]
  return permission?.resident || move === 'ask-review' ? ['resident'] : ['staff']
}

/** Of a resident's form, what is wrong at a field is said by the field. */
const SAID_BY_FIELD: readonly string[] = ['required', 'too-long', 'not-a-choice']

const found = sources()
  .filter(({ file }) => (file.startsWith(RULES) || file.startsWith(MOVES)) && !file.includes('.test.'))
  .flatMap(codesIn)

function isUnsaid({ code, file }: Found): boolean {
  const readers = readersOf(file)
  if (readers.includes('resident') && SAID_BY_FIELD.includes(code)) return false
  return !readers.some((reader) => isSaid(t, code, reader))
}

test('whatever a move is refused for has a sentence where its reader looks', () => {
  expect(found.filter(isUnsaid).map(({ code, file }) => `${code} (${file})`)).toEqual([])
})

test('the codes were found, of every way in which a source says one', () => {
  const codes = new Set(found.map(({ code }) => code))
  expect(codes.size).toBeGreaterThan(60)
  for (const code of [
    'no-review-here',
    'objection-open',
    'others-joined',
    'sender-rules-first',
    'superior-rules',
  ])
    expect(codes).toContain(code)
})

describe('a code without a sentence', () => {
  test('is found', () => {
    const sentence = { file: `${RULES}work.ts`, text: "if (x) return 'never-heard-of'" }
    expect(codesIn(sentence).filter(isUnsaid)).toHaveLength(1)
    expect(isUnsaid({ code: 'own-request', file: `${MOVES}reopen.ts` })).toBe(true)
  })

  test('is answered with the general one, and every other can be written', () => {
    expect(staffRefusal(t, 'never-heard-of')).toBe(t('move.refused.other'))
    expect(staffProblem(t, { code: 'never-heard-of' })).toBe(t('move.problem.other'))
    expect(residentRefusal(t, { code: 'never-heard-of' })).toBe(t('track.problem.reason'))
    for (const { code } of found) {
      expect(staffRefusal(t, code)).not.toContain('{')
      expect(staffProblem(t, { code })).not.toContain('{')
    }
  })
})
