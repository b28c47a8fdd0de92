import type { ClockBook } from '#domain/case-file/clock-on-file.ts'
import { dayOf } from '#domain/clock/local-day.ts'
import { startOfDay } from '#domain/clock/zone.ts'
import { residenceIn } from '#domain/town/area.ts'
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
    pastCalendars: town.pastCalendars.get(town.settings.calendar) ?? [],
    clockRules: town.clockRules,
    regimes: town.regimes,
    escalations: town.escalations,
    commonRegimes: town.settings.commonRegimes,
    isPetitionOffice: (unitId) => town.units.get(unitId)?.petitionOffice === true,
    residenceOf: (areaId) => (areaId === null ? null : residenceIn(town.areas, areaId)),
    startOfDate: (date) => startOfDay(calendar.timeZone, dayOf(date)),
  }
  books.set(town, made)
  return made
}
