import type { ClockOnFile } from '../case-file/clocks-on-file.ts'
import type { CaseEvent } from '../case-file/event.ts'
import { applyEvent, begin, type CaseState, isAuthority } from '../case-file/fold.ts'
import { isUnstopped } from '../case-file/projection.ts'
import { isOpen } from '../case-file/words.ts'
import type { Calendar } from '../clock/calendar.ts'
import { dateOf, dayOf } from '../clock/local-day.ts'
import { workdaysOf } from '../clock/workdays.ts'
import { dayAt } from '../clock/zone.ts'
import { isTriggeredBy } from '../town/regime.ts'
import { addTo, type Figure, type Tally } from './figure.ts'

const DAY_MS = 86_400_000

/** What the figures of one case file are counted by. */
export type CountingPlace = {
  readonly calendar: Calendar
  readonly service: string
  readonly subdistrictOf: (areaId: string | null) => string | null
}

/**
 * What one case file adds to the public and internal figures. A pure function of its history, so that the roll-up is
 * moved by the difference of two calls and can be recomputed by anyone. Each act counts for the unit that held the
 * case file then. Sealed case files add nothing.
 */
export function contributionsOf(
  events: readonly CaseEvent[],
  clocks: readonly ClockOnFile[],
  place: CountingPlace,
): Tally {
  const count = new Count(place)
  let state: CaseState | null = null
  for (const event of events) {
    const before: CaseState | null = state
    state =
      before === null ? begin(event as Extract<CaseEvent, { type: 'filed' }>) : applyEvent(before, event)
    count.event(event, before ?? state, state)
  }
  if (!state || state.sealed) return new Map()
  if (isOpen(state.stage)) count.add('open', state.receivedOn, state.unitId, state.areaId)
  for (const clock of clocks) count.clock(clock, state)
  return count.tally
}

class Count {
  readonly tally: Tally = new Map()
  readonly #place: CountingPlace
  #contacted = false

  constructor(place: CountingPlace) {
    this.#place = place
  }

  add(figure: Figure, period: string, unitId: string, areaId: string | null, bucket = 0): void {
    const { service, subdistrictOf } = this.#place
    addTo(this.tally, { figure, period, unitId, service, areaId: subdistrictOf(areaId) ?? '', bucket })
  }

  event(event: CaseEvent, before: CaseState, after: CaseState): void {
    const simple = SIMPLE[event.type]
    if (simple) this.at(simple, event.at, before)
    if (event.type === 'filed') this.#filed(after)
    if (event.type === 'confirmed')
      this.at(event.data.solved ? 'confirmed-solved' : 'confirmed-unsolved', event.at, before)
    if (event.type === 'rated') {
      for (const [question, score] of Object.entries(event.data.scores))
        this.at(`rated-${question}` as Figure, event.at, before, score)
    }
    if (!this.#contacted && isAuthority(event.by) && isTriggeredBy(['first-contact'], event.type))
      this.#firstContact(event, before)
    if (event.type === 'delivered') this.#resolved(event, before)
  }

  clock(clock: ClockOnFile, state: CaseState): void {
    const { reading, rule } = clock
    const stoppedAt = clock.facts.findLast((fact) => fact.type === 'stop')?.at
    if (rule.holder !== 'authority' || isUnstopped(clock) || stoppedAt === undefined) return
    if (stoppedAt === state.withdrawnAt && reading.state === 'met') return
    const months = new Set([
      this.#month(stoppedAt),
      ...(reading.dueAt === null ? [] : [this.#month(reading.dueAt - 1)]),
    ])
    for (const month of months) {
      this.add('clocks-ended', month, clock.unitId, state.areaId)
      if (reading.state === 'met') this.add('clocks-kept', month, clock.unitId, state.areaId)
    }
  }

  at(figure: Figure, at: number, state: CaseState, bucket = 0): void {
    this.add(figure, this.#month(at), state.unitId, state.areaId, bucket)
  }

  #filed(state: CaseState): void {
    this.add('received', state.receivedOn.slice(0, 7), state.unitId, state.areaId)
    const late = this.#day(state.recordedAt) - dayOf(state.receivedOn)
    if (late > 0) this.add('late-entry', state.receivedOn.slice(0, 7), state.unitId, state.areaId, late)
  }

  #firstContact(event: CaseEvent, state: CaseState): void {
    this.#contacted = true
    this.at('first-response-days', event.at, state, calendarDays(state.filedAt, event.at))
    this.at('first-response-working-days', event.at, state, this.#workingDays(state.filedAt, event.at))
  }

  #resolved(event: CaseEvent, state: CaseState): void {
    this.at('delivered', event.at, state)
    this.at('resolution-days', event.at, state, calendarDays(state.filedAt, event.at))
    this.at('resolution-working-days', event.at, state, this.#workingDays(state.filedAt, event.at))
  }

  /** Worked local days after the first day, the last one included. */
  #workingDays(from: number, to: number): number {
    const { isWorked } = workdaysOf(this.#place.calendar)
    let days = 0
    for (let day = this.#day(from) + 1; day <= this.#day(to); day++) if (isWorked(day)) days++
    return days
  }

  #month(at: number): string {
    return dateOf(this.#day(at)).slice(0, 7)
  }

  #day(at: number): number {
    return dayAt(this.#place.calendar.timeZone, at)
  }
}

const SIMPLE: Partial<Record<CaseEvent['type'], Figure>> = {
  declined: 'declined',
  forwarded: 'redirected',
  extended: 'extended',
  withdrawn: 'withdrawn',
  reopened: 'reopened',
}

/** Whole days by ceiling. */
export function calendarDays(from: number, to: number): number {
  return Math.ceil(Math.max(0, to - from) / DAY_MS)
}
