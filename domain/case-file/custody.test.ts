import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarSchema } from '../clock/calendar.ts'
import { type Custody, custodyOf, heldBy, heldTime, legCustody } from './custody.ts'
import type { CaseEvent, EventData, EventType } from './event.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-10-26T09:00:00+08:00')
const STAFF = { kind: 'staff', staffId: 'lin', unitId: 'aid' } as const
const DAILY = ['09:00-17:00']
const calendar = calendarSchema.parse({
  timeZone: 'Asia/Shanghai',
  weekly: { mon: DAILY, tue: DAILY, wed: DAILY, thu: DAILY, fri: DAILY },
  years: { 2026: [] },
})

const FILED: EventData['filed'] = {
  channel: 'web',
  service: 'petition',
  serviceVersion: 1,
  policyVersions: {},
  kind: 'complaint',
  receivedOn: '2026-10-26',
  unitId: 'desk',
  areaId: null,
  urgency: 'none',
  helper: false,
  consent: null,
  incomplete: false,
  sealedService: false,
}

function history(...rest: readonly (readonly [EventType, number, object])[]): CaseEvent[] {
  const all = [['filed', 0, FILED] as const, ...rest]
  return all.map(
    ([type, hours, data], i) =>
      ({ number: i + 1, type, at: START + hours * HOUR, recordedAt: START, by: STAFF, data }) as CaseEvent,
  )
}

const sent = (from: string, to: string) => ({ fromUnitId: from, toUnitId: to, toPartnerId: null })
const toPartner = { partnerId: 'housing', answerBy: null }
const who = ({ unitId, partnerId, from, until }: Custody) => [
  unitId ?? partnerId,
  (from - START) / HOUR,
  until === null ? null : (until - START) / HOUR,
]

describe('who had it', () => {
  test('goes from unit to unit, to a partner and back, and ends with the delivery', () => {
    const events = history(
      ['forwarded', 5, sent('desk', 'aid')],
      ['taken', 6, { handlerId: 'lin' }],
      ['handed-to-partner', 10, toPartner],
      ['clock-warned', 11, { clock: 'x', share: 0.5 }],
      ['partner-answered', 30, { partnerId: 'housing' }],
      ['delivered', 40, { manner: 'tracker', receivedOn: '2026-10-28' }],
    )
    expect(custodyOf(events).map(who)).toEqual([
      ['desk', 0, 5],
      ['aid', 5, 10],
      ['housing', 10, 30],
      ['aid', 30, 40],
    ])
    expect(heldBy(custodyOf(events)).map(({ unitId, partnerId }) => unitId ?? partnerId)).toEqual([
      'desk',
      'aid',
      'housing',
    ])
  })

  test('begins again with the body that reviews it', () => {
    const events = history(
      ['delivered', 10, { manner: 'tracker', receivedOn: '2026-10-26' }],
      ['review-asked', 100, { review: 'first', unitId: 'district', partnerId: null }],
    )
    expect(custodyOf(events).map(who)).toEqual([
      ['desk', 0, 10],
      ['district', 100, null],
    ])
  })

  test('parts of others lie beside it', () => {
    const events = history(
      ['leg-added', 1, { leg: 1, unitId: 'aid', partnerId: null, days: 5 }],
      ['leg-added', 2, { leg: 2, unitId: null, partnerId: 'housing', days: 5 }],
      ['leg-returned', 4, { leg: 1 }],
      ['leg-released', 6, { leg: 1 }],
    )
    expect(custodyOf(events).map(who)).toEqual([['desk', 0, null]])
    expect(legCustody(events).map(who)).toEqual([
      ['aid', 1, 4],
      ['housing', 2, null],
    ])
  })

  test.each([
    ['over a weekend', 0, 7 * 24, 7, 5],
    ['within a day', 1, 5, 0, 0],
    ['over one midnight', 0, 24, 1, 1],
  ])('%s', (_, from, until, days, workingDays) => {
    const stretch = { unitId: 'a', partnerId: null, from: START + from * HOUR, until: START + until * HOUR }
    expect(heldTime([stretch], calendar, START)).toEqual({ ms: (until - from) * HOUR, days, workingDays })
  })
})

const UNITS = ['desk', 'aid', 'petitions']
const step = fc.oneof(
  fc.constantFrom(...UNITS).map((to) => ['forwarded', sent('desk', to)] as const),
  fc.constantFrom(
    ['handed-to-partner', toPartner] as const,
    ['partner-answered', { partnerId: 'housing' }] as const,
    ['taken', { handlerId: 'lin' }] as const,
    ['leg-added', { leg: 1, unitId: 'aid', partnerId: null, days: 5 }] as const,
    ['resident-asked', { answerBy: null }] as const,
    ['delivered', { manner: 'tracker', receivedOn: '2026-10-26' }] as const,
    ['reopened', {}] as const,
    ['clock-warned', { clock: 'x', share: 0.5 }] as const,
  ),
)

test('whatever happens, the time of all who had it is the time of the case file, to the millisecond and the day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, fc.integer({ min: 0, max: 90 })), { maxLength: 25 }),
      fc.integer({ min: 0, max: 200 }),
      (steps, rest) => {
        let hours = 0
        const events = history(
          ...steps.map(([[type, data], gap]) => {
            hours += gap
            return [type, hours, data] as const
          }),
        )
        const now = START + (hours + rest) * HOUR
        const stretches = custodyOf(events)
        const whole = heldTime(stretches, calendar, now)
        const parts = heldBy(stretches).map((one) => heldTime(one.stretches, calendar, now))
        for (const key of ['ms', 'days', 'workingDays'] as const)
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key])
        expect(whole.ms).toBe(openTime(events, now))
        for (const [i, { from }] of stretches.entries())
          expect(stretches[i - 1]?.until ?? from).toBeLessThanOrEqual(from)
      },
    ),
  )
})

/** The time in which something is owed, counted without regard to who has it. */
function openTime(events: readonly CaseEvent[], now: number): number {
  let [since, sum]: [number | null, number] = [null, 0]
  for (const { type, at } of events) {
    if (type === 'delivered' && since !== null) [since, sum] = [null, sum + at - since]
    if (type === 'filed' || (REOPENS.includes(type) && since === null)) since = at
  }
  return since === null ? sum : sum + now - since
}

/** Events that make a delivered case file owe something again. */
const REOPENS: readonly EventType[] = ['reopened', 'resident-asked']
