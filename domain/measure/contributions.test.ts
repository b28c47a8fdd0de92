import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { addTo, differenceOf, type Tally } from './figure.ts'
import { event, filed, instant, linesOf, tallyOf } from './testing/history.ts'

const DECIDED = { outcome: 'answered', favourable: true, legalBasis: [], rights: [], draftedBy: null }
const DELIVERED = { manner: 'tracker', receivedOn: '2026-10-20' } as const

describe('a case file adds', () => {
  test('its receipt, and that it is open', () => {
    const tally = tallyOf([filed('2026-10-12T10:00')], instant('2026-10-12T10:00'))
    expect([...tally.values()].map(({ cell }) => cell)).toEqual([
      {
        figure: 'received',
        period: '2026-10',
        unitId: 'desk',
        service: 'ask-a-question',
        areaId: 'cuihu-street',
        bucket: 0,
      },
      {
        figure: 'open',
        period: '2026-10-12',
        unitId: 'desk',
        service: 'ask-a-question',
        areaId: 'cuihu-street',
        bucket: 0,
      },
    ])
  })

  test('how many days late it was entered', () => {
    const late = filed('2026-10-30T10:00', {}, '2026-11-02T09:00')
    expect(linesOf([late])).toEqual(['late-entry 2026-10 desk 3: 1', 'received 2026-10 desk 0: 1'])
  })

  test('first answer, resolution and the clock, in calendar and working days', () => {
    // Monday 12 October 10:00 to Tuesday 20 October 11:00: 8 days and an hour, two of them a weekend.
    const events = [
      filed('2026-10-12T10:00'),
      event('accepted', '2026-10-13T09:00', { route: null }),
      event('delivered', '2026-10-20T11:00', DELIVERED),
    ]
    expect(linesOf(events)).toEqual([
      'clock-files 2026-10 desk 0: 1',
      'clocks-ended 2026-10 desk 202610: 1',
      'first-response-days 2026-10 desk 1: 1',
      'first-response-in-time 2026-10 desk 0: 1',
      'first-response-working-days 2026-10 desk 1: 1',
      'received 2026-10 desk 0: 1',
      'resolution-days 2026-10 desk 9: 1',
      'resolution-days-net 2026-10 desk 9: 1',
      'resolution-working-days 2026-10 desk 7: 1',
      'resolution-working-days-net 2026-10 desk 7: 1',
    ])
  })

  test('the days of waiting for the resident apart, and a clock that waited is kept', () => {
    const events = [
      filed('2026-10-12T10:00'),
      event('resident-asked', '2026-10-13T10:00', { answerBy: null }),
      event('resident-answered', '2026-10-16T10:00', { unknown: false }),
      event('delivered', '2026-10-20T10:00', DELIVERED),
    ]
    const lines = linesOf(events)
    expect(lines).toContain('resolution-days 2026-10 desk 8: 1')
    expect(lines).toContain('resolution-days-net 2026-10 desk 5: 1')
    expect(lines).toContain('resolution-working-days 2026-10 desk 6: 1')
    expect(lines).toContain('resolution-working-days-net 2026-10 desk 3: 1')
    expect(lines).toContain('clocks-kept 2026-10 desk 202610: 1')
    expect(lines).toContain('asked 2026-10 desk 0: 1')
  })

  test('a first answer after the due end as not in time', () => {
    const lines = linesOf([
      filed('2026-10-12T10:00'),
      event('messaged', '2026-10-20T09:00', { manner: 'call' }),
    ])
    expect(lines).toContain('first-response-days 2026-10 desk 8: 1')
    expect(lines.filter((line) => line.startsWith('first-response-in-time'))).toEqual([])
  })

  test('acts to the unit that had it at the moment, the answer to the unit that gave it', () => {
    const lines = linesOf([
      filed('2026-10-12T10:00'),
      event('forwarded', '2026-10-13T10:00', { fromUnitId: 'desk', toUnitId: 'lamps', toPartnerId: null }),
      event('decided', '2026-10-14T10:00', DECIDED),
      event('delivered', '2026-10-14T11:00', DELIVERED),
      event('rated', '2026-11-01T10:00', { scores: { manner: 5, fair: 2 } }),
      event('confirmed', '2026-11-01T10:00', { solved: false }),
    ])
    expect(lines).toContain('received 2026-10 desk 0: 1')
    expect(lines).toContain('redirected 2026-10 desk 0: 1')
    expect(lines).toContain('resolution-days 2026-10 lamps 3: 1')
    expect(lines).toContain('clocks-kept 2026-10 lamps 202610: 1')
    expect(lines).toContain('rated-manner 2026-11 lamps 5: 1')
    expect(lines).toContain('rated-fair 2026-11 lamps 2: 1')
    expect(lines).toContain('confirmed-unsolved 2026-11 lamps 0: 1')
  })

  test('a clock by the month it stopped in and the month it was due in', () => {
    const lines = linesOf([filed('2026-10-28T10:00'), event('delivered', '2026-10-29T10:00', DELIVERED)])
    expect(lines.filter((line) => line.startsWith('clock'))).toEqual([
      'clock-files 2026-10 desk 0: 1',
      'clock-files 2026-11 desk 0: 1',
      'clocks-ended 2026-10 desk 202611: 1',
      'clocks-kept 2026-10 desk 202611: 1',
    ])
  })

  test.each([
    ['in time: neither kept nor missed', '2026-10-14T10:00', []],
    [
      'after the due end: still missed',
      '2026-10-22T10:00',
      ['clock-files 2026-10 desk 0: 1', 'clocks-ended 2026-10 desk 202610: 1'],
    ],
  ])('withdrawn %s', (_, at, expected) => {
    const lines = linesOf([filed('2026-10-12T10:00'), event('withdrawn', at, {})])
    expect(lines.filter((line) => line.startsWith('clock'))).toEqual(expected)
    expect(lines).toContain('withdrawn 2026-10 desk 0: 1')
  })

  test.each([
    ['another urgency', { urgency: 'soon', route: null }, 1],
    ['the first route', { urgency: 'none', route: '31-6' }, 0],
  ] as const)('a new label once it has one: %s', (_, data, n) => {
    const lines = linesOf([filed('2026-10-12T10:00'), event('classified', '2026-10-12T11:00', data)])
    expect(lines.filter((line) => line.startsWith('relabelled'))).toHaveLength(n)
  })

  test('nothing but to the yearly total once sealed', () => {
    const events = [
      filed('2026-10-12T10:00'),
      event('sealed', '2026-10-12T11:00', { fromUnitId: 'desk', toUnitId: 'oversight' }),
    ]
    expect(linesOf(events)).toEqual(['sealed-received 2026  0: 1'])
  })
})

const ANY_EVENT = fc.constantFrom<(at: string) => CaseEvent>(
  (at) => event('accepted', at, { route: null }),
  (at) => event('taken', at, { handlerId: 'li' }),
  (at) => event('forwarded', at, { fromUnitId: 'desk', toUnitId: 'lamps', toPartnerId: null }),
  (at) => event('intake-completed', at, { unitId: 'desk', areaId: 'hexi' }),
  (at) => event('resident-asked', at, { answerBy: null }),
  (at) => event('resident-answered', at, { unknown: false }),
  (at) => event('decided', at, DECIDED),
  (at) => event('delivered', at, DELIVERED),
  (at) => event('rated', at, { scores: { manner: 4, outcome: 2 } }),
  (at) => event('confirmed', at, { solved: true }),
  (at) => event('reopened', at, {}),
  (at) => event('withdrawn', at, {}),
  (at) =>
    event('extended', at, { clock: 'answer', count: 3, unit: 'working-days', dueFrom: null, dueTo: null }),
  (at) => event('sealed', at, { fromUnitId: 'desk', toUnitId: 'oversight' }),
)

test('a roll-up moved by differences is what a count from scratch gives, whatever happens', () => {
  const histories = fc.array(fc.array(ANY_EVENT, { maxLength: 12 }), { maxLength: 5 })
  fc.assert(
    fc.property(histories, (all) => {
      const rollUp: Tally = new Map()
      const scratch: Tally = new Map()
      for (const makers of all) {
        const events = [
          filed('2026-10-05T10:00'),
          ...makers.map((make, i) => make(`2026-10-${String(6 + i).padStart(2, '0')}T11:00`)),
        ]
        let before: Tally = new Map()
        events.forEach((one, i) => {
          const after = tallyOf(events.slice(0, i + 1), one.at)
          for (const { cell, n } of differenceOf(before, after)) addTo(rollUp, cell, n)
          before = after
        })
        for (const { cell, n } of tallyOf(events, instant('2027-06-01T00:00')).values())
          addTo(scratch, cell, n)
      }
      expect(plain(rollUp)).toEqual(plain(scratch))
    }),
    { numRuns: 150 },
  )
})

function plain(tally: Tally): Record<string, number> {
  return Object.fromEntries(
    [...tally]
      .filter(([, { n }]) => n !== 0)
      .map(([key, { n }]) => [key, n] as const)
      .sort(),
  )
}
