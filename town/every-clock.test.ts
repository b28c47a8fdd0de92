import { describe, expect, test } from 'vitest'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { EventData, EventType } from '#domain/case-file/event.ts'
import { FILED, type Happening, history, midnight } from './testing/histories.ts'
import { book, town } from './testing/town-in-folder.ts'

describe('every clock of every regime', () => {
  const clocks = town.regimes.flatMap(({ value }) =>
    value.clocks.map((clock) => ({ regime: value.id, clock })),
  )

  test.each(clocks.map(({ regime, clock }) => [regime, clock.clock, clock] as const))(
    '%s: %s can start and can stop',
    (_, id, clock) => {
      const rights = clock.when?.right ? [{ kind: clock.when.right }] : undefined
      const firstUnit = clock.when?.firstUnit
      const unitId =
        firstUnit === 'petition-office'
          ? 'letters-and-visits'
          : Array.isArray(firstUnit)
            ? firstUnit[0]!
            : 'nanhe-office'
      const first: Happening = [
        'filed',
        '03-02',
        { unitId, urgency: clock.when?.urgency?.[0] ?? 'none', areaId: 'cuihu' },
      ]
      const routed: Happening = [
        'classified',
        '03-03',
        { urgency: clock.when?.urgency?.[0] ?? 'none', route: clock.when?.route ?? null },
      ]
      const decided: Happening = ['decided', '03-04', { rights: rights ?? [] }]
      const before = rights ? [first, decided] : [first, routed]
      const start: Happening[] =
        clock.startsOn[0] === 'filed' ? [] : [asHappening(clock.startsOn[0]!, '03-05', 1)]
      const single = {
        ...book,
        commonRegimes: [],
        regimes: new Map([['r', { ...book.regimes.get(regimeOf(id))!, clocks: [clock] }]]),
      }
      const read = (happenings: readonly Happening[]) => {
        const events = history(happenings)
        return clocksOnFile(single, ['r'], events, events.at(-1)!.at).at(-1)
      }
      const running = read([...before, ...start])
      expect(running?.clock).toBe(id)
      expect(running?.reading.stoppedAt).toBeNull()
      for (const stop of clock.stopsOn) {
        expect(
          read([...before, ...start, asHappening(stop, '03-06', 1)])?.reading.stoppedAt,
          stop,
        ).not.toBeNull()
      }
    },
  )

  function regimeOf(id: string): string {
    return clocks.find(({ clock }) => clock.clock === id)!.regime
  }
})

/** An event that answers a trigger. */
function asHappening(trigger: string, when: string, number: number): Happening {
  const [name = '', variant = ''] = trigger.split(':')
  const type = (name === 'first-contact' ? 'messaged' : name) as EventType
  const data: Partial<EventData[EventType]> & object = {
    ...{ leg: number, order: number, span: number, notice: number, days: 3, unitId: 'oversight' },
    ...(type === 'filed' && FILED),
    ...(type === 'classified' && { urgency: 'life', route: null }),
    ...(type === 'accepted' && { route: '31-6' }),
    ...(['messaged', 'delivered'].includes(type) && variant !== '' && { manner: variant }),
    ...(type === 'visit-recorded' && { result: variant }),
    ...(type === 'notice-published' && {
      again: variant === 'again',
      endsAt: midnight('03-20'),
    }),
    ...(type === 'objection-examined' && { objection: 1, upheld: variant === 'upheld' }),
    ...(type === 'transfer-ruled' && { agreed: variant === 'agreed', toUnitId: 'oversight' }),
    ...(type === 'review-asked' && { review: variant, partnerId: null }),
    ...(['third-party-started', 'third-party-ended'].includes(type) && { kind: variant }),
    ...(['handed-to-partner', 'partner-answered'].includes(type) && { partnerId: variant }),
    ...(type === 'accepted' && variant !== '' && { procedure: variant }),
    ...(['forwarded', 'opinion-reported'].includes(type) && {
      toUnitId: 'oversight',
      fromUnitId: 'nanhe-office',
    }),
  }
  const rights = { rights: [{ kind: 'first-review' }, { kind: 'final-review' }] }
  return [type, when, type === 'decided' ? { ...data, ...rights } : data]
}
