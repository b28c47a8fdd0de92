import { z } from 'zod'
import type { Words } from '#domain/locale.ts'
import { wordsSchema } from '#domain/town/words.ts'
import { quarrelIn } from './holiday-list.ts'
import { dateOf, dayOf, WEEKDAYS } from './local-day.ts'
import { isZone } from './zone.ts'

const MINUTES_OF_DAY = 1440
const INTERVAL = /^(\d{2}):(\d{2})\s*[-–]\s*(\d{2}):(\d{2})$/

/** A working interval in minutes since local midnight. */
export type Interval = { readonly from: number; readonly to: number }

const intervalSchema = z.string().transform((text, context): Interval => {
  const match = INTERVAL.exec(text)
  const from = match ? minutesOf(match[1], match[2]) : Number.NaN
  const to = match ? minutesOf(match[3], match[4]) : Number.NaN
  if (from < to) return { from, to }
  context.addIssue({ code: 'custom', message: 'write an interval as 09:00-12:00' })
  return z.NEVER
})

const intervalsSchema = z
  .array(intervalSchema)
  .refine(
    (list) => list.every((it, i) => i === 0 || list[i - 1]!.to <= it.from),
    'intervals overlap or are out of order',
  )

const dateSchema = z.string().refine(isDate, 'not a date between 1900 and 2199')

const nameSchema = z.union([z.string().trim().min(1).transform(sameInBoth), wordsSchema])

/** A day that the official list names: off, or a make-up day that is worked. */
const listedDaySchema = z.strictObject({
  date: dateSchema,
  name: nameSchema.optional(),
  off: z.boolean(),
  intervals: intervalsSchema.optional(),
})
export type ListedDay = z.infer<typeof listedDaySchema>

const daysSchema = z.string().transform((text, context): string[] => {
  const [first = '', last = first, ...rest] = text.split('..').map((part) => part.trim())
  if (rest.length === 0 && isDate(first) && isDate(last) && first <= last) return [first, last]
  context.addIssue({ code: 'custom', message: 'write days as 2026-10-01 or 2026-10-01..2026-10-07' })
  return z.NEVER
})

/** One holiday of a year as town files write it: days off as a date or a span of dates, make-up days as dates. */
const holidaySchema = z.strictObject({
  name: nameSchema,
  off: z.union(
    [daysSchema.transform((span) => [span]), z.array(daysSchema)],
    'write days as 2026-10-01, 2026-10-01..2026-10-07, or a list of these',
  ),
  worked: z.array(dateSchema).default([]),
})

const listedYearSchema = z
  .strictObject({ sources: z.array(z.url()).min(1), holidays: z.array(holidaySchema) })
  .transform(({ sources, holidays }) => ({ sources, days: holidays.flatMap(daysOfHoliday) }))

const bareYearSchema = z
  .array(listedDaySchema)
  .superRefine((days, context) => {
    const quarrel = quarrelIn(days)
    if (quarrel) context.addIssue({ code: 'custom', message: `${quarrel} is both off and worked` })
  })
  .transform((days) => ({ sources: [] as string[], days }))

/** A union would hide which field is wrong. */
const yearSchema = z.unknown().transform((year, context) => {
  const parsed = (Array.isArray(year) ? bareYearSchema : listedYearSchema).safeParse(year)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
})

const YEAR = /^(19|2[01])\d\d$/

/** A key of a record that is wrong would be named without a sentence. */
const yearsSchema = z.record(z.string(), yearSchema).superRefine((years, context) => {
  for (const year of Object.keys(years).filter((key) => !YEAR.test(key)))
    context.addIssue({ code: 'custom', path: [year], message: 'not a year between 1900 and 2199' })
})

const weeklySchema = z
  .partialRecord(z.enum(WEEKDAYS), intervalsSchema)
  .refine((weekly) => Object.values(weekly).some((list) => list.length > 0), 'no working day in the week')

/**
 * A working calendar: zone, weekly working intervals, and per published year the days off and make-up days.
 * A year is published when its key is there; write none before its official list is in.
 */
export const calendarSchema = z.strictObject({
  timeZone: z.string().refine(isZone, 'unknown time zone'),
  weekly: weeklySchema,
  years: yearsSchema.default({}),
})

export type Calendar = z.infer<typeof calendarSchema>

function minutesOf(hours: string | undefined, minutes: string | undefined): number {
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total <= MINUTES_OF_DAY ? total : Number.NaN
}

function isDate(text: string): boolean {
  try {
    return Number.isInteger(dayOf(text)) && text >= '1900-01-01' && text < '2200-01-01'
  } catch {
    return false
  }
}

function sameInBoth(name: string): Words {
  return { en: name, 'zh-Hans': name }
}

function daysOfHoliday({ name, off, worked }: z.infer<typeof holidaySchema>): ListedDay[] {
  return [
    ...off.flatMap(([first, last]) => datesBetween(first!, last!)).map((date) => ({ date, name, off: true })),
    ...worked.map((date) => ({ date, name, off: false })),
  ]
}

function datesBetween(first: string, last: string): string[] {
  const from = dayOf(first)
  return Array.from({ length: dayOf(last) - from + 1 }, (_, i) => dateOf(from + i))
}
