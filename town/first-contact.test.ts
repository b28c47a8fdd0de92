import { describe, expect, test } from 'vitest'
import { clocksOf, type Happening, RESIDENT } from './testing/histories.ts'
import { town } from './testing/town-in-folder.ts'

describe('what the person writes keeps none of our dates', () => {
  const heeding = town.regimes.flatMap(({ value: { id, clocks } }) =>
    clocks.some(({ startsOn, stopsOn }) =>
      [...startsOn, ...stopsOn].some((trigger) => /^(messaged|first-contact)/.test(trigger)),
    )
      ? [id]
      : [],
  )

  test.each(heeding)('%s', (regime) => {
    for (const urgency of ['life', 'basics', 'look', 'soon', 'weeks', 'none']) {
      const filed: Happening = ['filed', '03-02', { urgency }]
      const wrote: Happening = ['messaged', '03-03', { manner: 'tracker' }, RESIDENT]
      const helped: Happening = ['messaged', '03-03', { manner: 'call' }, { kind: 'helper' }]
      expect(clocksOf(regime, [filed, wrote, helped], '03-30')).toEqual(clocksOf(regime, [filed], '03-30'))
    }
  })
})

describe('danger to life: a person talks to you within two hours', () => {
  test.each<[what: string, regime: string, happening: Happening, states: readonly string[]]>([
    ['a call', 'urgent-need', ['messaged', '03-02T11:00', { manner: 'call' }], ['met', 'running']],
    [
      'a talk face to face',
      'urgent-need',
      ['messaged', '03-02T11:00', { manner: 'in-person' }],
      ['met', 'running'],
    ],
    [
      'the helper',
      'urgent-need',
      ['messaged', '03-02T11:00', { manner: 'through-helper' }],
      ['met', 'running'],
    ],
    ['a visit', 'urgent-need', ['visit-recorded', '03-02T11:00', { result: 'done' }], ['met', 'running']],
    [
      'nobody at home',
      'urgent-need',
      ['visit-recorded', '03-02T11:00', { result: 'nobody-at-home' }],
      ['missed'],
    ],
    [
      'a text on the tracking page',
      'urgent-need',
      ['messaged', '03-02T11:00', { manner: 'tracker' }],
      ['missed', 'running'],
    ],
    ['acceptance', 'urgent-need', ['accepted', '03-02T11:00', { route: null }], ['missed', 'running']],
    ['a question in writing', 'urgent-need', ['resident-asked', '03-02T11:00'], ['missed', 'running']],
    ['a decision that nobody has told', 'urgent-need', ['decided', '03-02T11:00'], ['missed']],
    [
      'acceptance of a claim',
      'temporary-assistance',
      ['accepted', '03-02T11:00', { route: null }],
      ['missed', 'running'],
    ],
    [
      'a call about a claim',
      'temporary-assistance',
      ['messaged', '03-02T11:00', { manner: 'call' }],
      ['met', 'running'],
    ],
  ])('%s (%s)', (_, regime, happening, states) => {
    const clocks = clocksOf(regime, [['filed', '03-02', { urgency: 'life' }], happening], '03-02T13:00')
    expect(clocks.map((line) => line.split(' ').at(-1))).toEqual(states)
  })
})
