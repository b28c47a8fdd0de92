import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarOfText } from '#adapters/town-folder/calendar-file.ts'
import { readHolidayFile } from '#adapters/town-folder/holidays/read-holiday-file.ts'

// The official lists stand beside the project where its authors work, and nowhere else.
const LISTS = resolve(import.meta.dirname, '../../shared/data/holidays')
const files = existsSync(LISTS) ? readdirSync(LISTS) : []
const cn = calendarOfText(readFileSync(resolve(import.meta.dirname, 'calendars/cn.yaml'), 'utf8'))

describe.runIf(files.length > 0)('the calendar of mainland China', () => {
  const readings = files.map((file) =>
    readHolidayFile(readFileSync(resolve(LISTS, file)), {
      year: null,
      unmarkedIsOff: false,
      knownNames: new Set(),
    }),
  )
  const lists = readings.flatMap((reading) => (reading.ok ? reading.lists : []))

  test('has every year that is out, and no other', () => {
    expect(Object.keys(cn.years)).toEqual(lists.map(({ year }) => String(year)))
  })

  test.each(lists.map((list) => [list.year, list] as const))('has the official days of %s', (year, list) => {
    const standing = cn.years[year]!.days.map(({ date, off }) => `${date} ${off}`)
    expect(standing.sort()).toEqual(list.days.map(({ date, off }) => `${date} ${off}`))
    expect(cn.years[year]!.sources).toEqual(list.sources)
  })
})
