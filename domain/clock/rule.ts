import { z } from 'zod'
import { slugSchema, wordsSchema } from '#domain/town/words.ts'

export const CLOCK_UNITS = ['hours', 'working-hours', 'calendar-days', 'working-days', 'months'] as const
export type ClockUnit = (typeof CLOCK_UNITS)[number]

/**
 * Whose duty or right a time is. What a unit may do until then and need not (`unit-right`), and the time of a body
 * outside, are tracked: nobody is late with them, nobody is warned, and they are in no figure.
 */
export const HOLDERS = [
  'authority',
  'unit-right',
  'outside-body',
  'resident',
  'third-party',
  'anyone',
] as const
export const FIRST_DAYS = ['next-day', 'same-day'] as const
export const LAST_DAY_OFF = ['keep', 'next-working-day'] as const

/** The longest period or extension that a rule or fact may have, per unit. */
export const MOST_UNITS: Readonly<Record<ClockUnit, number>> = {
  hours: 87_600,
  'working-hours': 87_600,
  'calendar-days': 36_525,
  'working-days': 36_525,
  months: 1_200,
}

const spanShape = { count: z.int().min(1), unit: z.enum(CLOCK_UNITS) }
const TOO_LONG = { path: ['count'], message: 'longer than any rule' }

function isLikely({ count, unit }: { readonly count: number; readonly unit: ClockUnit }): boolean {
  return count <= MOST_UNITS[unit]
}

export const spanSchema = z.strictObject(spanShape).refine(isLikely, TOO_LONG)

/** As the other facts of a batch: what else stands beside it is nobody's fault. */
export const looseSpanSchema = z.object(spanShape).refine(isLikely, TOO_LONG)

const articleSchema = z
  .string()
  .regex(/^\d+(\(\d+\))*(, ?\d+(\(\d+\))*)*$/, 'write articles as 34, 23(2) or 53, 62')

/** The article that a rule rests on, or the town's own promise, which is never shown with an article. */
export const sourceSchema = z.union([
  z.strictObject({ instrument: z.string().trim().min(1), article: articleSchema }),
  z.strictObject({ townPromise: z.literal(true) }),
])

/** A reason whose span is not counted; `instrument` is that of the rule's source where left out. */
const stopReasonSchema = z.strictObject({
  reason: slugSchema,
  instrument: z.string().trim().min(1).optional(),
  article: articleSchema.optional(),
})

const extensionSchema = z
  .strictObject({
    max: z.int().min(1),
    unit: z.enum(CLOCK_UNITS),
    times: z.int().min(1),
    approver: slugSchema,
    tellResident: z.boolean(),
  })
  .refine(({ max, unit }) => max <= MOST_UNITS[unit], { path: ['max'], message: 'longer than any rule' })

/** A clock rule as a town file states it (`town/clocks/<id>.yaml`). Nothing is defaulted. */
export const clockRuleSchema = z.strictObject({
  id: slugSchema,
  title: wordsSchema,
  source: sourceSchema,
  holder: z.enum(HOLDERS),
  period: spanSchema,
  firstDay: z.enum(FIRST_DAYS),
  ifLastDayOff: z.enum(LAST_DAY_OFF),
  stopsFor: z.array(stopReasonSchema),
  extension: extensionSchema.optional(),
  warnAt: z.array(z.number().gt(0).lt(1)),
})

export type ClockRule = z.infer<typeof clockRuleSchema>
export type ClockSource = ClockRule['source']
export type ClockSpan = ClockRule['period']

/** The part of a rule that the arithmetic reads. */
export type CountingRule = {
  readonly period: Readonly<ClockSpan>
  readonly firstDay: ClockRule['firstDay']
  readonly ifLastDayOff: ClockRule['ifLastDayOff']
  readonly stopsFor: readonly { readonly reason: string }[]
}

/** The name of an instrument without the year of its version: 信访工作条例 (2022) → 信访工作条例. */
export function instrumentName(instrument: string): string {
  return instrument.replace(/\s*[(（]\d{4}[)）]$/, '')
}
