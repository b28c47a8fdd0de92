import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { civilOf, dateOf, dayOf, weekdayOf } from './local-day.ts'
import { dayAt, isZone, readInstant, startOfDay, writeInstant } from './zone.ts'

const DAY_MS = 86_400_000
const day = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') })

test('a day number is the day that Temporal counts to', () => {
  fc.assert(
    fc.property(day, (day) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
      expect(dateOf(day)).toBe(date.toString())
      expect(dayOf(date.toString())).toBe(day)
      expect(weekdayOf(day)).toBe(date.dayOfWeek - 1)
      expect(civilOf(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day })
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-10-05T00:00', 'NaN-NaN-NaN'])(
  '%j is no date',
  (text) => {
    expect(() => dayOf(text)).toThrow(RangeError)
  },
)

describe('zones', () => {
  test('an instant lies on the day that begins at or before it and ends after it', () => {
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'America/Los_Angeles',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Asia/Kathmandu',
    )
    fc.assert(
      fc.property(
        zone,
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (zone, instant) => {
          const day = dayAt(zone, instant)
          expect(startOfDay(zone, day)).toBeLessThanOrEqual(instant)
          expect(startOfDay(zone, day + 1)).toBeGreaterThan(instant)
          expect(dateOf(day)).toBe(
            Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
          )
        },
      ),
    )
  })

  test.each([
    ['America/Los_Angeles', '2026-03-08', 23],
    ['America/Los_Angeles', '2026-11-01', 25],
    ['Asia/Shanghai', '2026-03-08', 24],
    ['America/Sao_Paulo', '2018-11-04', 23],
  ])('%s %s has %i hours', (zone, date, hours) => {
    const length = startOfDay(zone, dayOf(date) + 1) - startOfDay(zone, dayOf(date))
    expect((length / DAY_MS) * 24).toBe(hours)
  })

  test('a day whose midnight is skipped begins an hour later', () => {
    expect(writeInstant('America/Sao_Paulo', startOfDay('America/Sao_Paulo', dayOf('2018-11-04')))).toBe(
      '2018-11-04T01:00:00-02:00',
    )
  })

  test('instants are read with any offset and written with that of the zone', () => {
    expect(writeInstant('Asia/Shanghai', readInstant('2026-10-23T16:00:00Z'))).toBe(
      '2026-10-24T00:00:00+08:00',
    )
    expect(writeInstant('Asia/Shanghai', readInstant('2026-10-23T16:00:00.5Z'))).toBe(
      '2026-10-24T00:00:00.500+08:00',
    )
    expect(() => readInstant('2026-10-23T16:00:00')).toThrow(RangeError)
    expect([isZone('Asia/Shanghai'), isZone('Mars/Olympus'), isZone('')]).toEqual([true, false, false])
  })
})

describe('instants in a zone', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Africa/Monrovia',
  ]
  test.each(zones)('are written in %s as Temporal writes them', (zone) => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2199, 11, 29) }),
        fc.nat(3),
        (at, round) => {
          const instant = round > 0 ? Math.floor(at / 1000) * 1000 : at
          const written = writeInstant(zone, instant)
          expect(readInstant(written)).toBe(instant)
          expect(written.slice(0, 16)).toBe(
            Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toString().slice(0, 16),
          )
        },
      ),
    )
  })
})
