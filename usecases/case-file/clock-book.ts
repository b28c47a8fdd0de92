import type { ClockBook } from '#domain/case-file/clocks-on-file.ts'
import type { Town } from '#domain/town/town.ts'

const books = new WeakMap<Town, ClockBook>()

/** What the clocks of case files are read by, from one snapshot of the town. */
export function clockBook(town: Town): ClockBook {
  const known = books.get(town)
  if (known) return known
  const calendar = town.calendars.get(town.settings.calendar)
  if (!calendar) throw new Error(`the town names no calendar ${town.settings.calendar}`)
  const made: ClockBook = {
    calendar,
    clockRules: town.clockRules,
    regimes: town.regimes,
    isPetitionOffice: (unitId) => town.units.get(unitId)?.petitionOffice === true,
  }
  books.set(town, made)
  return made
}
