import type { ClockBook } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent, EventData, EventType } from '#domain/case-file/event.ts'
import { cn } from '#domain/clock/testing/calendars.ts'
import { readInstant } from '#domain/clock/zone.ts'
import { contributionsOf } from '../contributions.ts'
import type { Tally } from '../figure.ts'

/** One clock: a first answer within 5 working days of filing; asking the resident pauses it, delivery stops it. */
export const BOOK: ClockBook = {
  calendar: cn,
  commonRegimes: [],
  residenceOf: () => null,
  startOfDate: (date) => instant(`${date}T00:00`),
  clockRules: new Map([
    [
      'answer',
      {
        id: 'answer',
        title: { en: 'Answer', 'zh-Hans': '答复' },
        source: { townPromise: true },
        holder: 'authority',
        period: { count: 5, unit: 'working-days' },
        firstDay: 'next-day',
        ifLastDayOff: 'keep',
        stopsFor: [{ reason: 'resident' }],
        warnAt: [],
      },
    ],
  ]),
  regimes: new Map([
    [
      'plain',
      {
        id: 'plain',
        title: { en: 'Plain', 'zh-Hans': '一般' },
        clocks: [
          {
            clock: 'answer',
            startsOn: ['filed'],
            stopsOn: ['delivered', 'declined'],
            restartsOn: [],
            pausesOn: [{ event: 'resident-asked', reason: 'resident' }],
            resumesOn: ['resident-answered'],
            startsAfterMissed: [],
            residentPromise: true,
          },
        ],
        moves: [],
        spans: [],
        outcomes: [],
      },
    ],
  ]),
  escalations: new Map(),
  isPetitionOffice: () => false,
}

const FILED: EventData['filed'] = {
  channel: 'web',
  service: 'ask-a-question',
  serviceVersion: 1,
  policyVersions: {},
  kind: 'inquiry',
  receivedOn: '2026-10-12',
  unitId: 'desk',
  areaId: 'cuihu',
  urgency: 'none',
  helper: false,
  consent: null,
  incomplete: false,
  sealedService: false,
}

/** An event at a local time of the demo zone; residents act where only residents can. */
export function event<T extends EventType>(
  type: T,
  at: string,
  data: EventData[T],
  recorded = at,
): CaseEvent {
  const byResident =
    ['resident-answered', 'rated', 'confirmed', 'reopened', 'withdrawn'].includes(type) || type === 'filed'
  return {
    number: 0,
    type,
    at: instant(at),
    recordedAt: instant(recorded),
    by: byResident ? { kind: 'resident' } : { kind: 'staff', staffId: 'li', unitId: 'desk' },
    data,
  } as CaseEvent
}

export function filed(at: string, data: Partial<EventData['filed']> = {}, recorded = at): CaseEvent {
  return event('filed', at, { ...FILED, receivedOn: at.slice(0, 10), ...data }, recorded)
}

export function instant(local: string): number {
  return readInstant(`${local}:00+08:00`)
}

/** What a history adds to the figures, as it stands at `now`. */
export function tallyOf(events: readonly CaseEvent[], now: number): Tally {
  const numbered = events.map((one, i) => ({ ...one, number: i + 1 }))
  return contributionsOf(numbered, clocksOnFile(BOOK, ['plain'], numbered, now), {
    calendar: cn,
    service: 'ask-a-question',
    subdistrictOf: (areaId) => (areaId ? `${areaId}-street` : null),
  })
}

/** The same as lines "figure period unit bucket: n", in order, without what is open. */
export function linesOf(events: readonly CaseEvent[], now = instant('2027-06-01T00:00')): string[] {
  return [...tallyOf(events, now).values()]
    .filter(({ cell }) => cell.figure !== 'open')
    .map(({ cell, n }) => `${cell.figure} ${cell.period} ${cell.unitId} ${cell.bucket}: ${n}`)
    .sort()
}
