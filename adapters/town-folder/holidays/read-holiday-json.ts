import { z } from 'zod'
import { type HolidayDay, inOrder, isWithin, quarrelIn } from '#domain/clock/holiday-list.ts'
import { dayOf } from '#domain/clock/local-day.ts'
import { fieldOf } from '../problem.ts'
import type { HolidayReading, HolidayReadingWish } from './holiday-file.ts'

const daySchema = z.object({
  name: z.string().trim().min(1).optional(),
  date: z.string().refine(isDate, 'this is no date such as 2027-01-01'),
  isOffDay: z.boolean('this must be true or false'),
})

const fileSchema = z.object({
  year: z.int('this must be a year').min(1901).max(2198),
  papers: z.array(z.string()).default([]),
  days: z.array(daySchema, 'this must be a list of days'),
})

/**
 * Reads the list of one year as holiday-cn publishes it: `year`, `papers` (where it was published) and `days`, each
 * with `name`, `date` and `isOffDay`. An empty list is that of a year which is not out yet, and refused.
 */
export function readHolidayJson(text: string, wish: Pick<HolidayReadingWish, 'year'>): HolidayReading {
  const parsed = fileSchema.safeParse(jsonOf(text))
  if (!parsed.success) return refused(parsed.error.issues.map(sentenceOf))
  const { year, papers, days } = parsed.data
  if (wish.year !== null && wish.year !== year)
    return refused([`This is the list of ${year}, not of ${wish.year}.`])
  if (days.length === 0) return refused([`The list of ${year} names no day: it is not out yet.`])
  const list = days.map(
    ({ date, isOffDay, name }): HolidayDay => ({ date, off: isOffDay, name: name ?? null }),
  )
  const far = list.filter(({ date }) => !isWithin(year, date))
  if (far.length > 0)
    return refused(far.map(({ date }) => `The list of ${year} names ${date}, which is no day near it.`))
  const quarrel = quarrelIn(list)
  if (quarrel)
    return refused([`The list of ${year} says of ${quarrel} that it is off and that it is worked.`])
  return { ok: true, lists: [{ year, sources: papers.filter(isUrl), days: inOrder(list) }], leftOut: 0 }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sentenceOf({ path, message, code }: z.core.$ZodIssue): string {
  if (path.length === 0) return 'This is neither an iCalendar file nor JSON with “year” and “days”.'
  const steps = path.filter((step) => typeof step !== 'symbol')
  const isMissing = code === 'invalid_type' && message.endsWith('received undefined')
  return `${fieldOf(steps)}: ${isMissing ? 'this is missing' : message}.`
}

function refused(sentences: readonly string[]): HolidayReading {
  return { ok: false, sentences }
}

function isUrl(text: string): boolean {
  return URL.canParse(text)
}

function isDate(text: string): boolean {
  try {
    return Number.isInteger(dayOf(text))
  } catch {
    return false
  }
}
