import type { ClockOnFile } from '../case-file/clock-on-file.ts'
import type { CaseEvent } from '../case-file/event.ts'
import type { CaseState } from '../case-file/state.ts'
import { isOpen } from '../case-file/words.ts'
import type { Calendar } from '../clock/calendar.ts'
import { type CalendarHistory, calendarThen } from '../clock/calendar-history.ts'
import { dayOf } from '../clock/local-day.ts'
import { readClock } from '../clock/read-clock.ts'
import { dayAt } from '../clock/zone.ts'
import { calendarDays, workingDays } from './duration.ts'
import { addTo, type Figure, type Tally } from './figure.ts'
import { monthAt, monthNumber } from './month.ts'
import { type Step, stepsOf, waitingSpans } from './steps.ts'

/** What the figures of one case file are counted by. */
export type CountingPlace = CalendarHistory & {
  readonly service: string
  readonly subdistrictOf: (areaId: string | null) => string | null
}

/**
 * What one case file adds to the figures: a pure function of its history, so that the roll-up moves by the difference
 * of two calls and anyone can recompute it. Each act counts for the unit that held the case file at that moment, all
 * of them for the area where it stands in the end. A sealed one adds to the yearly total of the town and nothing else.
 */
export function contributionsOf(
  events: readonly CaseEvent[],
  clocks: readonly ClockOnFile[],
  place: CountingPlace,
): Tally {
  const steps = stepsOf(events)
  const last = steps.at(-1)?.after
  const tally: Tally = new Map()
  if (!last) return tally
  if (last.sealed) {
    const period = last.receivedOn.slice(0, 4)
    addTo(tally, { figure: 'sealed-received', period, unitId: '', service: '', areaId: '', bucket: 0 })
    return tally
  }
  new Count(tally, place, last, clocks).all(steps)
  return tally
}

/** Acts that count once each, with nothing beside the month and the unit. */
const ACTS: Partial<Record<CaseEvent['type'], Figure>> = {
  declined: 'declined',
  forwarded: 'redirected',
  extended: 'extended',
  withdrawn: 'withdrawn',
  reopened: 'reopened',
  'resident-asked': 'asked',
}

class Count {
  readonly #tally: Tally
  readonly #place: CountingPlace
  readonly #last: CaseState
  readonly #clocks: readonly ClockOnFile[]
  readonly #areaId: string

  constructor(tally: Tally, place: CountingPlace, last: CaseState, clocks: readonly ClockOnFile[]) {
    this.#tally = tally
    this.#place = place
    this.#last = last
    this.#clocks = clocks
    this.#areaId = place.subdistrictOf(last.areaId) ?? ''
  }

  all(steps: readonly Step[]): void {
    const { stage, receivedOn, unitId } = this.#last
    for (const { event, before, after } of steps) {
      if (event.type === 'filed') this.#received(after)
      if (before) this.#act(event, before, after)
      if (event.type === 'delivered' && before) this.#resolved(event, before, steps)
    }
    if (isOpen(stage)) this.#add('open', receivedOn, unitId)
    this.#endedClocks()
  }

  #received({ receivedOn, recordedAt, unitId }: CaseState): void {
    const month = receivedOn.slice(0, 7)
    this.#add('received', month, unitId)
    const late = dayAt(this.#zone, recordedAt) - dayOf(receivedOn)
    if (late > 0) this.#add('late-entry', month, unitId, late)
  }

  #act(event: CaseEvent, before: CaseState, after: CaseState): void {
    const { unitId } = before
    const month = monthAt(this.#zone, event.at)
    const act = ACTS[event.type]
    if (act) this.#add(act, month, unitId)
    if (event.type === 'classified' && isRelabelled(before, after)) this.#add('relabelled', month, unitId)
    if (event.type === 'confirmed')
      this.#add(event.data.solved ? 'confirmed-solved' : 'confirmed-unsolved', month, unitId)
    if (event.type === 'rated') {
      for (const [question, score] of Object.entries(event.data.scores))
        this.#add(`rated-${question}` as Figure, month, unitId, score)
    }
    if (before.firstContactAt === null && after.firstContactAt !== null) this.#contacted(event, month, before)
  }

  #contacted({ at, recordedAt }: CaseEvent, month: string, { filedAt, unitId }: CaseState): void {
    const calendar = calendarThen(this.#place, recordedAt)
    const span = { from: filedAt, to: at }
    this.#add('first-response-days', month, unitId, calendarDays(span))
    this.#add('first-response-working-days', month, unitId, workingDays(calendar, span))
    if (this.#clocks.every((clock) => !wasMissed(clock, calendar, at)))
      this.#add('first-response-in-time', month, unitId)
  }

  #resolved({ at, recordedAt }: CaseEvent, { filedAt, unitId }: CaseState, steps: readonly Step[]): void {
    const calendar = calendarThen(this.#place, recordedAt)
    const month = monthAt(this.#zone, at)
    const span = { from: filedAt, to: at }
    const waited = waitingSpans(steps)
    this.#add('resolution-days', month, unitId, calendarDays(span))
    this.#add('resolution-days-net', month, unitId, calendarDays(span, waited))
    this.#add('resolution-working-days', month, unitId, workingDays(calendar, span))
    this.#add('resolution-working-days-net', month, unitId, workingDays(calendar, span, waited))
  }

  #endedClocks(): void {
    const seen = new Set<string>()
    for (const { rule, facts, reading, unitId } of this.#clocks) {
      const stop = facts.findLast((fact) => fact.type === 'stop')
      if (rule.holder !== 'authority' || !stop) continue
      const isKept = reading.state === 'met'
      if (isKept && stop.at === this.#last.withdrawnAt) continue
      const stopped = monthAt(this.#zone, stop.at)
      const due = reading.dueOn?.slice(0, 7)
      const bucket = due ? monthNumber(due) : 0
      this.#add('clocks-ended', stopped, unitId, bucket)
      if (isKept) this.#add('clocks-kept', stopped, unitId, bucket)
      for (const month of [stopped, due ?? stopped]) {
        if (!seen.has(`${month}|${unitId}`)) this.#add('clock-files', month, unitId)
        seen.add(`${month}|${unitId}`)
      }
    }
  }

  #add(figure: Figure, period: string, unitId: string, bucket = 0): void {
    addTo(this.#tally, { figure, period, unitId, service: this.#place.service, areaId: this.#areaId, bucket })
  }

  get #zone(): string {
    return this.#place.calendar.timeZone
  }
}

function wasMissed({ rule, facts }: ClockOnFile, calendar: Calendar, at: number): boolean {
  if (rule.holder !== 'authority' || facts[0]!.at > at) return false
  return readClock({ rule, calendar, facts, now: at }).state === 'missed'
}

/** A route or urgency that was set is set anew; the first classification is none. */
function isRelabelled(before: CaseState, after: CaseState): boolean {
  return (before.route !== null && before.route !== after.route) || before.urgency !== after.urgency
}
