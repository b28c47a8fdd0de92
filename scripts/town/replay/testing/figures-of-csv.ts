import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'

// Figures of the requests of Los Angeles, worked out from the file alone: nothing of the hall's own counting is used.

const TOWN = 'Asia/Shanghai'
const SOURCE = 'America/Los_Angeles'

type Request = {
  readonly isPetition: boolean
  readonly status: string
  readonly created: number
  readonly planned: number | null
  readonly ended: number | null
}
type Clock = { readonly due: Temporal.PlainDate; readonly stop: number | null; readonly isWithdrawn: boolean }

export type FiguresOfCsv = {
  readonly received: number
  readonly withdrawn: number
  readonly forwarded: number
  readonly resolved: number
  readonly medianDays: number | null
  readonly p90Days: number | null
  readonly clocks: number
  readonly kept: number
  readonly stillOpen: number
  readonly open: number
}

export function requestsOfCsv(file: string): Request[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
  return lines.map((line) => {
    const [, type = '', status = '', created = '', planned = '', ended = ''] = line.split(',')
    return {
      isPetition: type !== 'Homeless Encampment' && type !== 'Other',
      status,
      created: instantOf(created)!,
      planned: instantOf(planned),
      ended: instantOf(ended),
    }
  })
}

/** The figures of the months from `from` to `to` (`YYYY-MM`), as seen at `now`. */
export function figuresOfCsv(
  requests: readonly Request[],
  from: string,
  to: string,
  now: number,
): FiguresOfCsv {
  const isIn = (at: number) => isMonthIn(dayOf(at))
  const isMonthIn = (day: Temporal.PlainDate) => {
    const month = day.toString().slice(0, 7)
    return month >= from && month <= to
  }
  const answered = requests.filter(({ status, ended }) => status === 'Closed' && ended !== null)
  const days = answered
    .filter(({ ended }) => isIn(ended!))
    .map(({ created, ended }) => Math.ceil((ended! - created) / 86_400_000))
    .sort((a, b) => a - b)
  const clocks = requests.flatMap((request) => clocksOf(request, now))
  const stopped = clocks.filter(({ stop, due }) => stop !== null && (isIn(stop) || isMonthIn(due)))
  const counted = stopped.filter((clock) => !(clock.isWithdrawn && !isMissed(clock, now)))
  const overdue = clocks.filter(
    (clock) => clock.stop === null && isMissed(clock, now) && isMonthIn(clock.due),
  )
  const endedIn = (status: string) =>
    requests.filter((one) => one.status === status && one.ended !== null && isIn(one.ended))
  return {
    received: requests.filter(({ created }) => isIn(created)).length,
    withdrawn: endedIn('Cancelled').length,
    forwarded: endedIn('Referred Out').length,
    resolved: days.length,
    medianDays: ranked(days, 0.5),
    p90Days: ranked(days, 0.9),
    clocks: counted.length + overdue.length,
    kept: counted.filter((clock) => !isMissed(clock, now)).length,
    stillOpen: overdue.length,
    open: requests.filter(
      ({ status, ended }) => status !== 'Cancelled' && !(status === 'Closed' && ended !== null),
    ).length,
  }
}

/**
 * 15 days to say what happens and 60 to answer; questions and reports of need: 5 working days. The 5 days in which a
 * unit may object to a transfer are its right: nobody is late with them.
 */
function clocksOf({ isPetition, status, created, planned, ended }: Request, now: number): Clock[] {
  const isWithdrawn = status === 'Cancelled'
  const closed = status === 'Closed' || isWithdrawn ? ended : null
  const forwarded = status === 'Referred Out' ? ended : null
  const clock = (due: Temporal.PlainDate, stop: number | null): Clock => ({ due, stop, isWithdrawn })
  if (!isPetition) return [clock(afterWorkingDays(dayOf(created), 5), closed)]

  const isBetween = planned !== null && ended !== null && planned >= created && planned <= ended
  const taken = status === 'Closed' && ended !== null ? (isBetween ? planned : ended) : null
  const first = clock(dayOf(created).add({ days: 15 }), taken ?? closed)
  const passed = forwarded === null ? null : clock(dayOf(forwarded).add({ days: 15 }), null)
  const missed = [first, passed].find((one) => one !== null && isMissed(one, now))
  const start = missed ? missed.due : taken === null ? null : dayOf(taken)
  const answer = start ? [clock(start.add({ days: 60 }), closed)] : []
  return [first, ...(passed ? [passed] : []), ...answer]
}

function isMissed({ due, stop }: Clock, now: number): boolean {
  return (stop ?? now) >= due.add({ days: 1 }).toZonedDateTime(TOWN).epochMilliseconds
}

/** Monday to Friday: no list of days off is published for 2020. */
function afterWorkingDays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let at = day
  for (let left = count; left > 0; ) {
    at = at.add({ days: 1 })
    if (at.dayOfWeek <= 5) left -= 1
  }
  return at
}

function ranked(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null
}

const days = new Map<number, Temporal.PlainDate>()

function dayOf(at: number): Temporal.PlainDate {
  const known = days.get(at)
  if (known) return known
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(TOWN).toPlainDate()
  days.set(at, day)
  return day
}

function instantOf(text: string): number | null {
  const match = /^(\d+)\/(\d+)\/(\d\d) (\d+):(\d\d)$/.exec(text)
  if (!match) return null
  const [month, day, year, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const local = Temporal.PlainDateTime.from({ year: 2000 + year, month, day, hour, minute })
  return local.toZonedDateTime(SOURCE).epochMilliseconds
}
