import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

/** A Han character is two wide, everything else one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)

test.each([
  ['一二三四五六', 6, ['一二三', '四五六']],
  ['一二三，四五', 6, ['一二', '三，四', '五']],
  ['一二《三四》五', 6, ['一二', '《三', '四》五']],
  ['还有30日内', 6, ['还有', '30日内']],
  ['the lamp is out', 8, ['the lamp', 'is out']],
  ['HM-26-7K3M9Q号', 14, ['HM-26-7K3M9Q号']],
  ['averyveryverylongword', 8, ['averyver', 'yverylon', 'gword']],
  ['a\u00a0b c', 3, ['a\u00a0b', 'c']],
  ['', 8, ['']],
] as const)('%s in %d', (text, width, lines) => {
  expect(breakLines(text, width, widthOf)).toEqual(lines)
})

const piece = fc.constantFrom(
  '的',
  '灯',
  '，',
  '。',
  '《',
  '》',
  '（',
  '）',
  'a',
  'word',
  ' ',
  '3',
  '日',
  '“',
  '”',
  '𠮷',
)

test('loses nothing, fits, and keeps the marks where they belong', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 20, max: 40 }), (pieces, width) => {
      const text = pieces.join('').trim()
      const lines = breakLines(text, width, widthOf)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
    }),
  )
})

test('no line starts with a closing mark or ends in an opening one', () => {
  const clause = fc.constantFrom('灯坏了，', '《条例》', '（北门）', '修好。', '“好”', 'the lamp, ', '30日')
  fc.assert(
    fc.property(fc.array(clause, { maxLength: 30 }), fc.integer({ min: 16, max: 40 }), (clauses, width) => {
      for (const line of breakLines(clauses.join(''), width, widthOf).slice(1))
        expect(line).toMatch(/^[^，。》）”]/u)
      for (const line of breakLines(clauses.join(''), width, widthOf)) expect(line).toMatch(/[^《（“]$|^$/u)
    }),
  )
})
