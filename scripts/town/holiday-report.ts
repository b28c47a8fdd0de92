import { type ChangedDay, changedDays } from '#domain/clock/changed-days.ts'
import { dayOf, WEEKDAYS, weekdayOf } from '#domain/clock/local-day.ts'
import { writeInstant } from '#domain/clock/zone.ts'
import type { DateMove } from '#usecases/sweep/preview-dates.ts'
import type { HolidayPlan, YearPlan } from '#usecases/town/plan-holidays.ts'

export const IMPORT_HOLIDAYS_HELP = `npm run town -- import-holidays FILE [options]

Brings the official list of a year into a calendar of the town: into its file in the town folder and into the hall.
The open clocks that hang on it are worked out again. A running hall takes it without a restart.

  --calendar ID    the calendar; the town's own where left out
  --dry-run        only says which days, years and open clocks would change
  --json           says it as JSON lines
  --year YEAR      the file is the list of this year; days of other years in it are left out
  --source URL     where the list was published, if the file does not say
  --unmarked off   events of an iCalendar that say neither are days off

FILE is JSON (year, papers, days with name, date and isOffDay) or iCalendar (RFC 5545) with all-day events.
A list takes the place of its whole year. It may name days of the December before and of the January after.

How an event of an iCalendar says what its days are, in this order:
  1. X-OPENHALL-DAY:OFF or WORKED; X-APPLE-SPECIAL-DAY:WORK-HOLIDAY or ALTERNATE-WORKDAY
  2. its SUMMARY: a make-up day has 班, 补班, 上班, 工作日, “works”, “workday”, “working day” or “make-up day”;
     a day off has 休, 放假, 假期, “off”, “day off”, “closed” or “holiday”
  3. its CATEGORIES, by the same words
  4. a SUMMARY that is the name of a holiday of the calendar means a day off
What says neither, or both, is refused. TRANSP says nothing about it. Cancelled events are left out.`

/** What an import changes, for a terminal. */
export function holidayReport(plan: HolidayPlan, moves: readonly DateMove[]): string[] {
  const days = changedDays(plan.before, plan.after)
  const moved = moves.filter(({ moved }) => moved).length
  return [
    ...plan.years.map((year) => yearSentence(plan.id, year)),
    ...(plan.leftOut > 0 ? [`${plan.leftOut} days of other years in the file are left out.`] : []),
    ...days.map(dayLine),
    moves.length === 0
      ? 'No open clock moves.'
      : `Open clocks: ${moved} with another date, ${moves.length - moved} with the same.`,
    ...table(moves.map((move) => moveCells(plan, move))),
  ]
}

/** The same as JSON lines. */
export function holidayLines(plan: HolidayPlan, moves: readonly DateMove[]): string[] {
  const { id: calendar, before, after } = plan
  const zone = after.timeZone
  const instant = (at: number | null) => (at === null ? null : writeInstant(zone, at))
  return [
    ...plan.years.map((year) => ({ change: 'year', calendar, ...year })),
    ...changedDays(before, after).map(({ date, from, to, holiday }) => ({
      change: 'day',
      date,
      from,
      to,
      holiday,
    })),
    ...moves.map((move) => ({
      change: 'clock',
      reference: move.reference,
      clock: move.clock,
      dueFrom: move.dueFrom,
      dueTo: move.dueTo,
      dueAtFrom: instant(move.dueAtFrom),
      dueAtTo: instant(move.dueAtTo),
      provisionalFrom: move.wasProvisional,
      provisionalTo: move.isProvisional,
      moved: move.moved,
    })),
  ].map((line) => JSON.stringify(line))
}

function yearSentence(calendar: string, { year, how, off, worked }: YearPlan): string {
  const days = `${count(off, 'day')} off, ${count(worked, 'make-up day')}`
  if (how === 'published') return `Calendar ${calendar}: ${year} becomes published (${days}).`
  if (how === 'revised') return `Calendar ${calendar}: the list of ${year} is revised (${days}).`
  return `Calendar ${calendar}: the list of ${year} is in already, and the same.`
}

function dayLine({ date, from, to, holiday }: ChangedDay): string {
  const weekday = WEEKDAYS[weekdayOf(dayOf(date))]!
  return `  ${date} ${weekday}  ${from} → ${to}${holiday ? `  ${holiday['zh-Hans']}` : ''}`
}

function moveCells({ after }: HolidayPlan, move: DateMove): string[] {
  const due = (date: string | null, at: number | null) =>
    at === null ? 'paused' : move.measure === 'minutes' ? writeInstant(after.timeZone, at) : date!
  const standing = (isProvisional: boolean) => (isProvisional ? 'provisional' : 'firm')
  return [
    move.reference,
    move.clock,
    `${due(move.dueFrom, move.dueAtFrom)} → ${due(move.dueTo, move.dueAtTo)}`,
    `${standing(move.wasProvisional)} → ${standing(move.isProvisional)}`,
  ]
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
  )
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
