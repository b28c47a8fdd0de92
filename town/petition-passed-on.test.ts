import { describe, expect, test } from 'vitest'
import { clocksOf, type Happening } from './testing/histories.ts'

const REGIMES = ['petition', 'petition-through-office']
const OFFICE = { unitId: 'letters-and-visits' }
const onTo = (toUnitId: string, fromUnitId: string) => ({ toUnitId, fromUnitId })

describe('the person has one promise: 15 days from filing', () => {
  const filed: Happening = ['filed', '03-02', { unitId: 'community-affairs' }]
  const forwarded: Happening = ['forwarded', '03-12', onTo('nanhe-office', 'community-affairs')]
  const promised = (happenings: readonly Happening[]) => clocksOf(REGIMES, happenings, undefined, 'promised')

  test('before and after it goes to another unit, and when it comes back', () => {
    const same = ['petition-notify-direct 2026-03-17 running']
    expect(promised([filed])).toEqual(same)
    expect(promised([filed, forwarded])).toEqual(same)
    const back: Happening[] = [
      ['transfer-objected', '03-13', {}],
      ['transfer-ruled', '03-14', { agreed: true, toUnitId: 'community-affairs' }],
    ]
    expect(promised([filed, forwarded, ...back])).toEqual(same)
  })

  test('the unit that got it sees its own 15 days beside them', () => {
    expect(clocksOf(REGIMES, [filed, forwarded])).toEqual([
      'petition-notify-direct 2026-03-17 running',
      'petition-notify-passed 2026-03-27 running',
      'petition-object-to-transfer 2026-03-19 running',
    ])
  })

  test('a petition office tells within them where it went; that unit has 15 days more', () => {
    const filedThere: Happening = ['filed', '03-02', OFFICE]
    expect(promised([filedThere])).toEqual(['petition-pass-on 2026-03-17 running'])
    expect(
      promised([filedThere, ['forwarded', '03-12', onTo('nanhe-office', 'letters-and-visits')]]),
    ).toEqual(['petition-pass-on 2026-03-17 met', 'petition-notify-passed 2026-03-27 running'])
  })
})

describe('where nobody takes it up in time the 60 days start by themselves', () => {
  const filed: Happening = ['filed', '03-02', OFFICE]
  const late = onTo('nanhe-office', 'letters-and-visits')

  test.each<[what: string, happenings: readonly Happening[], until: string, clocks: readonly string[]]>([
    [
      'the petition office lets its 15 days pass',
      [filed],
      '03-20',
      ['petition-resolve 2026-05-16 running', 'petition-pass-on 2026-03-17 missed'],
    ],
    [
      'it passes it on after them: the 60 days run already',
      [filed, ['forwarded', '03-20', late]],
      '03-26',
      [
        'petition-resolve 2026-05-16 running',
        'petition-pass-on 2026-03-17 missed',
        'petition-notify-passed 2026-04-04 running',
        'petition-object-to-transfer 2026-03-27 running',
      ],
    ],
    [
      'it passes it on in time, and the unit lets its own 15 days pass',
      [filed, ['forwarded', '03-12', late]],
      '03-30',
      [
        'petition-resolve 2026-05-26 running',
        'petition-pass-on 2026-03-17 met',
        'petition-notify-passed 2026-03-27 missed',
        'petition-object-to-transfer 2026-03-19 missed',
      ],
    ],
  ])('%s', (_, happenings, until, clocks) => {
    expect(clocksOf(REGIMES, happenings, until)).toEqual(clocks)
  })
})
