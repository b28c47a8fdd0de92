import { z } from 'zod'
import { type Calendar, calendarSchema } from './calendar.ts'
import { mayExtendIn } from './counting.ts'
import type { ClockInput } from './read-clock.ts'
import { FIRST_DAYS, LAST_DAY_OFF, looseSpanSchema, spanSchema } from './rule.ts'
import { isInRange, readInstant } from './zone.ts'

const KEPT_CALENDARS = 200

const instantSchema = z.string().transform((text, context): number => {
  const instant = instantOf(text)
  if (isInRange(instant)) return instant
  const message = Number.isNaN(instant)
    ? 'write an instant with its offset, as 2026-09-28T10:00:00+08:00'
    : 'write an instant between 1900 and 2199'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const factSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), at: instantSchema }),
  z.object({ type: z.literal('pause'), at: instantSchema, reason: z.string().min(1) }),
  z.object({ type: z.literal('resume'), at: instantSchema }),
  z.object({ type: z.literal('restart'), at: instantSchema }),
  looseSpanSchema.safeExtend({ type: z.literal('extend'), at: instantSchema }),
  z.object({ type: z.literal('stop'), at: instantSchema }),
])

const reasonSchema = z.unknown().transform((stop, context): { reason: string } => {
  const reason = typeof stop === 'object' && stop !== null && 'reason' in stop ? stop.reason : stop
  if (typeof reason === 'string' && reason !== '') return { reason }
  context.addIssue({ code: 'custom', message: 'name a reason' })
  return z.NEVER
})

/** A rule as in a town file, of which everything but the period may be left out. */
const ruleSchema = z.strictObject({
  id: z.unknown().optional(),
  title: z.unknown().optional(),
  source: z.unknown().optional(),
  holder: z.unknown().optional(),
  extension: z.unknown().optional(),
  warnAt: z.unknown().optional(),
  period: spanSchema,
  firstDay: z.enum(FIRST_DAYS).default('next-day'),
  ifLastDayOff: z.enum(LAST_DAY_OFF).default('keep'),
  stopsFor: z.array(reasonSchema).default([{ reason: 'resident' }]),
})

/** Throws or gives undefined for a calendar that does not exist. */
export type CalendarById = (id: string) => Calendar | undefined

const calendarOf = (byId: CalendarById) => {
  const inline = inlineCalendars()
  return z.unknown().transform((given, context): Calendar => {
    const known = typeof given === 'string' ? byId(given) : inline(given, context)
    if (known) return known
    if (typeof given === 'string') {
      const message = `there is no calendar ${JSON.stringify(given.slice(0, 80))}`
      context.addIssue({ code: 'custom', message })
    }
    return z.NEVER
  })
}

/** The lines of a batch mostly bring the same calendars: one written alike is read, and worked out, once. */
function inlineCalendars() {
  const read = new Map<string, Calendar>()
  return (given: unknown, context: z.RefinementCtx): Calendar | undefined => {
    const text = JSON.stringify(given) ?? ''
    const known = read.get(text)
    if (known) return known
    const parsed = calendarSchema.safeParse(given)
    if (parsed.success) {
      if (read.size >= KEPT_CALENDARS) read.clear()
      read.set(text, parsed.data)
      return parsed.data
    }
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
    return undefined
  }
}

/**
 * The schema of one line of the batch contract; `calendar` is an id that `byId` knows or an inline calendar. Facts may
 * come in any order: they are taken in time order, those of one instant as they stand.
 */
export function batchInputSchema(byId: CalendarById) {
  return z
    .object({ calendar: calendarOf(byId), rule: ruleSchema, facts: z.array(factSchema), now: instantSchema })
    .superRefine(checkFacts)
}

function checkFacts(
  { rule, facts, now }: Pick<ClockInput, 'rule' | 'facts' | 'now'>,
  context: z.RefinementCtx,
): void {
  const starts = facts.flatMap(({ type }, index) => (type === 'start' ? [index] : []))
  if (starts.length > 1) refuse(context, ['facts', starts[1]!, 'type'], 'a clock starts once; write restart')
  if (!facts.some(({ type, at }) => type === 'start' && at <= now))
    refuse(context, ['facts'], 'no start at or before now')
  for (const [index, fact] of facts.entries()) {
    if (fact.type === 'extend' && !mayExtendIn(rule.period.unit, fact.unit)) {
      refuse(context, ['facts', index, 'unit'], `${fact.unit} do not extend ${rule.period.unit}`)
    }
  }
}

function refuse(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message })
}

function instantOf(text: string): number {
  try {
    return readInstant(text)
  } catch {
    return Number.NaN
  }
}
