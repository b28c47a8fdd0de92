import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeProblem } from '#adapters/town-folder/problem.ts'
import type { Town } from '#domain/town/town.ts'
import { movingHall } from '#usecases/sweep/testing/moving-hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { readMapping } from './read-mapping.ts'
import { readRequests } from './read-requests.ts'

const root = mkdtempSync(join(tmpdir(), 'mapping-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const RIGHT = resolve(import.meta.dirname, '../../../town/replay/la311.yaml')
const text = readFileSync(RIGHT, 'utf8')

let town: Town
beforeAll(async () => {
  town = await currentTown((await movingHall('2026-10-12T09:00:00+08:00')).hall)
})

function wrong(from: string, to: string): string[] {
  expect(text).toContain(from)
  const file = join(root, 'wrong.yaml')
  writeFileSync(file, text.replace(from, to))
  const reading = readMapping(file, town)
  return reading.ok ? [] : reading.problems.map(writeProblem)
}

const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1

test('the mapping of the demo town is right', () => {
  expect(readMapping(RIGHT, town)).toMatchObject({ ok: true })
})

test.each([
  [
    'Harbor APC: shiqiao',
    'Harbor APC: atlantis',
    'Harbor APC',
    'areas.Harbor APC: there is no area “atlantis”',
  ],
  ['ITA: civil-affairs-desk', 'ITA: nasa', 'ITA:', 'units.ITA: there is no unit “nasa”'],
  ['{ who: homeless }', '{ who: stray }', '{ who: homeless }', 'has no choice “stray” under “who”'],
  ['outcome: supported', 'outcome: blessed', 'outcome: supported', 'is not decided as “blessed”'],
  ['complaints-and-petitions:pw-32', 'complaints-and-petitions:pw-99', 'pw-32', 'has no legal basis'],
  ['    story: question', '    story: home', '    story: question', '“home” is no question for a text'],
  ['Letter: letter', 'Letter: pigeon', '  Letter: letter', 'channels.Letter: '],
])('%s as %s is told with its line', (from, to, where, sentence) => {
  const problems = wrong(from, to)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems[0]).toContain(`wrong.yaml:${lineOf(where)}: `)
  expect(problems.join('\n')).toContain(sentence)
})

test('a file without a column that the mapping names is refused with a sentence', async () => {
  const mapped = readMapping(RIGHT, town)
  const file = join(root, 'short.csv')
  writeFileSync(file, 'srnumber,requesttype\n1,Other\n')
  if (!mapped.ok) throw new Error('the mapping is wrong')
  expect(await readRequests(file, mapped.mapping)).toEqual({
    ok: false,
    sentence: `${file}:1: the columns “status”, “createddate”, “servicedate”, “closeddate”, “requestsource”, “owner”, “apc” are missing`,
  })
})
