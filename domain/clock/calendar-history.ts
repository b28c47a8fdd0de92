import type { Calendar } from './calendar.ts'

/** A version of a calendar that another has followed: in force until that instant (UTC ms). */
export type PastCalendar = { readonly until: number; readonly calendar: Calendar }

/** A calendar as of now, and what it said before, oldest first. */
export type CalendarHistory = {
  readonly calendar: Calendar
  readonly pastCalendars?: readonly PastCalendar[]
}

/**
 * The calendar that was in force at an instant (UTC ms). What ended is read by it for ever: a list of days off that
 * comes in or is revised later changes no date that somebody kept or missed.
 */
export function calendarThen({ calendar, pastCalendars = [] }: CalendarHistory, instant: number): Calendar {
  return pastCalendars.find(({ until }) => instant < until)?.calendar ?? calendar
}
