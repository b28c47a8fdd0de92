import { describe, expect, test } from 'vitest'
import { sampleLetter } from '#domain/letter/testing/sample-letter.ts'
import { breaths, spokenLetter } from './spoken-letter.ts'

describe('what is read aloud', () => {
  test.each([
    ['zh', '灯修好了。您不用再做什么。', ['灯修好了。', '您不用再做什么。']],
    [
      'zh',
      '您说得有道理，但是现在没有一条法律让我们付这笔钱，所以不能付。',
      ['您说得有道理，', '但是现在没有一条法律让我们付这笔钱，', '所以不能付。'],
    ],
    ['en', 'The lamp works. You need not do more.', ['The lamp works.', 'You need not do more.']],
    ['en', '', []],
  ] as const)('%s: %s', (locale, text, lines) => {
    expect(breaths(text, locale)).toEqual(lines)
  })

  test('names the unit, the last day and the phone digit by digit, and asks to say it back', () => {
    const rights = sampleLetter().rights.map((right) => ({ ...right, lastDay: '2026-12-21' }))
    const lines = spokenLetter(sampleLetter({ rights }))
    expect(lines[0]).toBe('您好，这里是社区事务科。')
    expect(lines).toContain('最后一天是2026年12月21日（星期一）。')
    expect(lines).toContain('有问题请打电话：0 0 0 0，5 5 5 0，1 3 0。')
    expect(lines.at(-1)).toContain('自己的话')
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(30)
  })
})
