import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readHanNumber } from './han-number.ts'
import { instrumentName, readLaws } from './laws.ts'

const dir = mkdtempSync(join(tmpdir(), 'openhall-laws-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test.each([
  ['八', 8],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['八十九', 89],
  ['一百', 100],
  ['一百零三', 103],
  ['一百〇三', 103],
  ['一百一十', 110],
  ['12', 12],
  ['', Number.NaN],
  ['甲', Number.NaN],
])('%s is %d', (text, number) => {
  expect(readHanNumber(text)).toBe(number)
})

test.each(['中华人民共和国行政复议法', '《行政复议法》', '行政复议法 (2023)', '行政复议法（2023）'])(
  '%s is one law',
  (name) => {
    expect(instrumentName(name)).toBe('行政复议法')
  },
)

test('articles are those that begin a paragraph', () => {
  writeFileSync(join(dir, 'a.md'), '# 中华人民共和国某法\n\n第一条 依照第九条办理。\n\n第十二条 完。\n')
  expect(readLaws(dir)).toEqual(new Map([['某法', new Set([1, 12])]]))
  expect(readLaws(join(dir, 'nowhere'))).toBeNull()
})
