import { describe, expect, test } from 'vitest'
import { readLocalTime } from './local-time.ts'

const LA = 'America/Los_Angeles'

describe('a local time is read as the instant that it was', () => {
  test.each([
    ['1/1/20 0:05', LA, '2020-01-01T00:05:00-08:00', null],
    ['8/3/20 0:00', LA, '2020-08-03T00:00:00-07:00', null],
    ['12/31/2019 23:59:59', LA, '2019-12-31T23:59:59-08:00', null],
    ['2020-07-04 12:30', LA, '2020-07-04T12:30:00-07:00', null],
    ['2020-07-04T12:30:15.250', LA, '2020-07-04T12:30:15-07:00', null],
    ['2/29/20', 'Asia/Shanghai', '2020-02-29T00:00:00+08:00', null],
    ['3/8/20 1:59', LA, '2020-03-08T01:59:00-08:00', null],
    ['3/8/20 2:30', LA, '2020-03-08T03:30:00-07:00', 'skipped'],
    ['3/8/20 3:00', LA, '2020-03-08T03:00:00-07:00', null],
    ['11/1/20 1:30', LA, '2020-11-01T01:30:00-07:00', 'twice'],
    ['11/1/20 2:00', LA, '2020-11-01T02:00:00-08:00', null],
  ])('%s in %s', (text, zone, instant, doubt) => {
    expect(readLocalTime(text, zone)).toEqual({ at: Date.parse(instant), doubt })
  })

  test.each([
    '',
    'soon',
    '2/30/20 1:00',
    '13/1/20 1:00',
    '1/1/20 24:00',
    '1/1/20 1:60',
    '1/1/2 1:00',
    '2019-02-29',
  ])('“%s” is none', (text) => {
    expect(readLocalTime(text, LA)).toBeNull()
  })
})
