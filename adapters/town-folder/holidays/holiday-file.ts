import type { HolidayList } from '#domain/clock/holiday-list.ts'

/** How a file is to be read where it leaves something open. */
export type HolidayReadingWish = {
  /** The file is the list of this year; other years in it are left out. */
  readonly year: number | null
  /** Names of holidays that the calendar knows: an event of such a name is a day off. */
  readonly knownNames: ReadonlySet<string>
  /** An event that says neither is a day off too. */
  readonly unmarkedIsOff: boolean
}

/** The lists of a file by year, or what is wrong with it in sentences. */
export type HolidayReading =
  | { readonly ok: true; readonly lists: readonly HolidayList[]; readonly leftOut: number }
  | { readonly ok: false; readonly sentences: readonly string[] }
