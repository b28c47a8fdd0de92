import { expect, test } from 'vitest'
import {
  formatDay,
  formatInstant,
  formatMonth,
  formatPlainDay,
  formatShortDay,
  formatTime,
  localDateIn,
  weekdayNames,
} from './dates.ts'

const zone = 'Asia/Shanghai'
const lateEvening = Date.UTC(2026, 9, 23, 16, 5)

test.each([
  [formatDay('2026-10-23', 'en'), 'Friday 23 October 2026'],
  [formatDay('2026-10-23', 'zh'), '2026年10月23日（星期五）'],
  [formatDay('2024-02-29', 'en'), 'Thursday 29 February 2024'],
  [formatShortDay('2026-10-09', 'en'), 'Fri 9 October'],
  [formatShortDay('2026-10-09', 'zh'), '10月9日 星期五'],
  [formatPlainDay('2026-10-09', 'en'), '9 October 2026'],
  [formatPlainDay('2026-10-09', 'zh'), '2026年10月9日'],
  [formatMonth('2026-10', 'en'), 'October 2026'],
  [formatMonth('2026-10', 'zh'), '2026年10月'],
  [formatInstant(lateEvening, zone, 'en'), 'Saturday 24 October 2026, 00:05'],
  [formatInstant(lateEvening, zone, 'zh'), '2026年10月24日（星期六）00:05'],
  [formatInstant(lateEvening, 'UTC', 'en'), 'Friday 23 October 2026, 16:05'],
  [formatTime(lateEvening, zone), '00:05'],
  [localDateIn(lateEvening, zone), '2026-10-24'],
  [localDateIn(Date.UTC(2026, 0, 3), 'UTC'), '2026-01-03'],
  [weekdayNames('en', 'short').join(' '), 'Mon Tue Wed Thu Fri Sat Sun'],
  [weekdayNames('zh', 'short').join(' '), '一 二 三 四 五 六 日'],
  [weekdayNames('zh', 'long')[0], '星期一'],
])('%s', (written, expected) => {
  expect(written).toBe(expected)
})

test('something that is no date is refused', () => {
  expect(() => formatDay('23 October', 'en')).toThrow(RangeError)
})
