import type { z } from 'zod'
import { batchInputSchema, type CalendarById } from './batch-input.ts'
import { type ClockProof, explainClock } from './explain-clock.ts'
import type { ClockRow, DayRow } from './proof.ts'
import { writeInstant } from './zone.ts'

type Id = string | number | null

/** What a row of `days` says: a day, or for hours a stretch of a day. */
type RowAnswer = {
  date: string
  from?: string
  to?: string
  counted: number | null
  why: string | null
  makeUp?: true
}

export type LineAnswer =
  | { id: Id; error: string }
  | {
      id: Id
      state: string
      due: string | null
      dueAt: string | null
      provisional: boolean
      /** Null for months, as `left`. */
      counted: number | null
      left: number | null
      days: RowAnswer[]
    }

/**
 * Gives the function that answers one line of the batch contract of the clock: JSON in, the reading and its days out.
 * A line that cannot be answered gives `error`, which begins with the field at fault; it never throws.
 */
export function lineAnswerer(byId: CalendarById): (line: string) => LineAnswer {
  const schema = batchInputSchema(byId)
  return (line) => {
    let id: Id = null
    try {
      const given: unknown = JSON.parse(line)
      if (typeof given !== 'object' || given === null || Array.isArray(given))
        return { id, error: 'line: not an object' }
      if (!hasId(given)) return { id, error: 'id: not a text or a number' }
      if (isBeyondExact(given.id)) return { id, error: 'id: too large for a number, write it as a text' }
      id = given.id ?? null
      const parsed = schema.safeParse(given)
      return parsed.success ? answerOf(id, explainClock(parsed.data)) : { id, error: errorOf(parsed.error) }
    } catch (error) {
      return { id, error: thrownError(error) }
    }
  }
}

function hasId(given: object): given is { id?: Id } {
  const id = 'id' in given ? given.id : null
  return id == null || typeof id === 'string' || typeof id === 'number'
}

/** Whole numbers beyond 2^53 would come back as another one. */
function isBeyondExact(id: Id | undefined): boolean {
  return typeof id === 'number' && Math.abs(id) > Number.MAX_SAFE_INTEGER
}

function answerOf(id: Id, { measure, unit, timeZone, reading, rows }: ClockProof): LineAnswer {
  const isInMonths = unit === 'months'
  const dueAt = reading.dueAt === null ? null : writeInstant(timeZone, reading.dueAt)
  return {
    id,
    state: reading.state,
    due: measure === 'days' ? reading.dueOn : dueAt,
    dueAt,
    provisional: reading.provisional,
    counted: isInMonths ? null : reading.counted,
    left: isInMonths ? null : reading.left,
    days: rows.map((row) => rowAnswer(row, timeZone)),
  }
}

function rowAnswer(row: ClockRow, timeZone: string): RowAnswer {
  const { date, counted } = row
  const answer: RowAnswer =
    row.kind === 'day'
      ? { date, counted, why: whyOf(row) }
      : {
          date,
          from: writeInstant(timeZone, row.from),
          to: writeInstant(timeZone, row.to),
          counted,
          why: whyOf(row),
        }
  if (row.makeUp) answer.makeUp = true
  return answer
}

function whyOf(row: ClockRow): string | null {
  if (row.why === 'paused')
    return `paused: ${row.reason === 'resident' ? 'waiting for the resident' : row.reason}`
  if (row.why === 'holiday') return holidayOf(row)
  return row.why
}

function holidayOf({ holiday }: DayRow): string {
  return holiday ? `holiday: ${holiday['zh-Hans']}` : 'holiday'
}

function errorOf({ issues }: z.ZodError): string {
  const [issue] = issues
  return issue ? `${fieldOf(issue)}: ${issue.message}` : 'line: not right'
}

function fieldOf(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : []
  const steps = [...issue.path, ...unknown]
  const field = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return field.replace(/^\./, '') || 'line'
}

/** A RangeError of the arithmetic is about a period that ends in no known time. */
function thrownError(error: unknown): string {
  if (error instanceof SyntaxError) return 'line: not JSON'
  if (error instanceof RangeError && !isTooDeep(error)) return `rule.period: ${error.message}`
  return `line: ${error instanceof Error ? error.message : String(error)}`
}

function isTooDeep({ message }: RangeError): boolean {
  return message.startsWith('Maximum call stack')
}
