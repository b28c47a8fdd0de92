import type { HolidayReading, HolidayReadingWish } from './holiday-file.ts'
import { readHolidayJson } from './read-holiday-json.ts'
import { readICalendar } from './read-icalendar.ts'

/** Reads a file of holidays, JSON or iCalendar, whichever its text is. */
export function readHolidayFile(bytes: Uint8Array, wish: HolidayReadingWish): HolidayReading {
  const text = textOf(bytes)
  if (text === null) return { ok: false, sentences: ['This file is no UTF-8 text.'] }
  return /^\s*BEGIN:/i.test(text) ? readICalendar(text, wish) : readHolidayJson(text, wish)
}

/** Without the mark at its beginning that some programs write. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
