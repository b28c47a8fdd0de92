import type { Calendar } from '#domain/clock/calendar.ts'
import { isWithin } from '#domain/clock/holiday-list.ts'
import type { TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'

/** Lists that name far-off days or say two things of one day, and a town whose days are not those of its calendar. */
export function checkCalendars({ calendars, settings }: RawTown): TownProblem[] {
  const { zone, calendar } = settings.value
  const own = calendars.find(({ id }) => id === calendar)
  const inLists = calendars.flatMap((item) =>
    Object.keys(item.value.years).flatMap((year) => yearProblems(item, year)),
  )
  if (!own || own.value.timeZone === zone) return inLists
  const sentence = `the town lives by ${zone}, its calendar “${calendar}” by ${own.value.timeZone}: one of them is wrong`
  return [...inLists, problemAt(own, ['timeZone'], sentence)]
}

function yearProblems(item: Read<Calendar>, year: string): TownProblem[] {
  const { days } = item.value.years[year]!
  const far = days.filter(({ date }) => !isWithin(Number(year), date))
  const twice = days.filter(({ date, off }, i) =>
    days.some((other, j) => j < i && other.date === date && other.off !== off),
  )
  return [
    ...far.map(({ date }) => `the list of ${year} names ${date}, which is no day near it`),
    ...twice.map(({ date }) => `the list of ${year} says of ${date} that it is off and that it is worked`),
  ].map((sentence) => problemAt(item, ['years', year], sentence))
}
