import type { ClockFact } from '../clock/fact.ts'
import type { RegimeClock } from '../town/regime.ts'
import { isTriggeredBy } from '../town/regime-trigger.ts'
import type { CaseEvent, EventType } from './event.ts'

type Pause = {
  readonly opener: EventType
  readonly span: number | null
  readonly reason: string
  /** The instant at which it ends by itself; null where an event has to end it. */
  readonly until: number | null
}

/** What an event ends where it does not end every pause of the clock. */
const OPENER_OF: Partial<Record<EventType, EventType>> = {
  'resident-answered': 'resident-asked',
  'third-party-ended': 'third-party-started',
  'hearing-closed': 'hearing-opened',
  'objection-examined': 'notice-published',
}

/**
 * The pauses of one clock that are open. Two may be open at once, as the times of two third parties: the clock goes on
 * when the last one ends.
 */
export class OpenPauses {
  readonly #clock: RegimeClock
  #open: Pause[] = []

  constructor(clock: RegimeClock) {
    this.#clock = clock
  }

  /** Pauses that ended by themselves by `at` (UTC ms). */
  endedBy(at: number): ClockFact[] {
    const over = this.#open
      .flatMap(({ until }) => (until !== null && until <= at ? [until] : []))
      .toSorted((a, b) => a - b)
    return over.flatMap((until) => this.#close(until, (pause) => pause.until === until))
  }

  openedBy(event: CaseEvent): ClockFact[] {
    const named = this.#clock.pausesOn.find((candidate) => isTriggeredBy([candidate.event], event))
    if (!named) return []
    const { reason } = named
    this.#open.push({ opener: event.type, span: spanOf(event), reason, until: endOf(event) })
    return [{ type: 'pause', at: event.at, reason }]
  }

  closedBy(event: CaseEvent): ClockFact[] {
    if (!isTriggeredBy(this.#clock.resumesOn, event)) return []
    const opener = OPENER_OF[event.type]
    const span = spanOf(event)
    return this.#close(
      event.at,
      (pause) => opener === undefined || (pause.opener === opener && pause.span === span),
    )
  }

  /** What is open still holds a clock that starts again. */
  again(at: number): ClockFact[] {
    return this.#open.slice(0, 1).map(({ reason }) => ({ type: 'pause', at, reason }))
  }

  #close(at: number, isOver: (pause: Pause) => boolean): ClockFact[] {
    const before = this.#open.length
    this.#open = this.#open.filter((pause) => !isOver(pause))
    return this.#open.length === before ? [] : [{ type: 'resume', at }, ...this.again(at)]
  }
}

function spanOf(event: CaseEvent): number | null {
  return event.type === 'third-party-started' || event.type === 'third-party-ended' ? event.data.span : null
}

/**
 * The last instant of a public notice (重庆市城乡居民最低生活保障条例 19), or of the time of others whose silence speaks
 * (政府信息公开条例 32, 34): the last day is left out whole.
 */
function endOf(event: CaseEvent): number | null {
  if (event.type !== 'notice-published' && event.type !== 'third-party-started') return null
  const { endsAt } = event.data
  return endsAt === undefined ? null : endsAt - 1
}
