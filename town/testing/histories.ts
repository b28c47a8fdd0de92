import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent, EventActor } from '#domain/case-file/event.ts'
import { marksDue } from '#domain/case-file/marks-due.ts'
import type { Right } from '#domain/town/right.ts'
import { book } from './town-in-folder.ts'

/** `by` is staff where left out. */
export type Happening = readonly [type: string, when: string, data?: object, by?: EventActor]

export const RESIDENT = { kind: 'resident' } as const
const SWEEP = { kind: 'system', job: 'sweep' } as const
const STAFF = { kind: 'staff', staffId: 'lin', unitId: 'social-assistance' } as const
export const FILED = { unitId: 'community-affairs', urgency: 'none', kind: 'complaint', areaId: null }
const RIGHTS: Readonly<Record<string, readonly Pick<Right, 'kind'>[]>> = {
  decided: [{ kind: 'first-review' }],
  'review-decided': [{ kind: 'final-review' }],
}

/** A history; `02-24` is that day of 2026 at ten, `02-24T16:30` another time of it. */
export function history(happenings: readonly Happening[]): CaseEvent[] {
  return happenings.map(([type, when, data, by = STAFF], i) => {
    const date = `2026-${when.slice(0, 5)}`
    const at = momentOf(when, '10:00')
    const rights = RIGHTS[type]
    const own =
      type === 'filed' ? { ...FILED, receivedOn: date } : type === 'delivered' ? { receivedOn: date } : {}
    const all = { ...own, ...(rights && { rights }), ...data }
    return { number: i + 1, type, at, recordedAt: at, by, data: all } as unknown as CaseEvent
  })
}

/** `clock due state` of every clock, in the order of the regimes; those told to the person where only they are asked for. */
export function clocksOf(
  regimes: string | readonly string[],
  happenings: readonly Happening[],
  until?: string,
  only: 'all' | 'promised' = 'all',
): string[] {
  const told = history(happenings)
  const now = until ? momentOf(until, '12:00') : told.at(-1)!.at
  const named = [regimes].flat()
  const clocks = clocksOnFile(book, named, withMarks(named, told, now), now)
  return clocks
    .filter(({ residentPromise }) => only === 'all' || residentPromise)
    .map(({ clock, subject, reading: { dueOn, state } }) =>
      [clock, ...(subject ? [subject] : []), dueOn ?? '–', state].join(' '),
    )
}

/** With what the sweep marks before each event, and at the end. */
function withMarks(regimes: readonly string[], told: readonly CaseEvent[], now: number): CaseEvent[] {
  const events: CaseEvent[] = []
  const mark = (at: number) => {
    for (const due of events.length > 0 ? marksDue(book, regimes, events, at) : [])
      events.push({ ...due, number: events.length + 1, recordedAt: at, by: SWEEP } as CaseEvent)
  }
  for (const event of told) {
    mark(event.at)
    events.push({ ...event, number: events.length + 1 })
  }
  mark(now)
  return events
}

/** The beginning of a day of 2026 (UTC ms). */
export function midnight(day: string): number {
  return momentOf(day, '00:00')
}

function momentOf(when: string, usual: string): number {
  const [day, time = usual] = when.split('T')
  return Date.parse(`2026-${day}T${time}:00+08:00`)
}
