import { describe, expect, test } from 'vitest'
import { clocksOf, type Happening, midnight } from './testing/histories.ts'
import { book } from './testing/town-in-folder.ts'

// Days off of 2026 that matter here: 15–23 February (28 is worked), 4–6 April, 1–5 May (9 is worked), 19–21 June.
describe('dates worked by hand', () => {
  const opened: Happening[] = [['filed', '03-02', { unitId: 'community-affairs' }]]
  const answered: Happening[] = [
    ...opened,
    ['accepted', '03-10', { route: '31-6' }],
    ['decided', '04-01'],
    ['delivered', '04-02'],
  ]
  const table: [
    what: string,
    regime: string,
    happenings: readonly Happening[],
    dates: readonly string[],
    until?: string,
  ][] = [
    [
      '15 days to tell, 60 from acceptance',
      'petition',
      [...opened, ['accepted', '03-10', { route: '31-6' }]],
      ['petition-notify-direct 2026-03-17 met', 'petition-resolve 2026-05-09 running'],
    ],
    [
      'an extension of 30 days',
      'petition',
      [
        ...opened,
        ['accepted', '03-10', { route: '31-6' }],
        ['extended', '05-08', { clock: 'petition-resolve', count: 30, unit: 'calendar-days' }],
      ],
      ['petition-notify-direct 2026-03-17 met', 'petition-resolve 2026-06-08 running'],
    ],
    [
      'put on route 31(6) later, the 60 days count from acceptance',
      'petition',
      [
        ...opened,
        ['accepted', '03-10', { route: '31-4' }],
        ['classified', '03-20', { urgency: 'none', route: '31-6' }],
      ],
      ['petition-notify-direct 2026-03-17 met', 'petition-resolve 2026-05-09 running'],
    ],
    [
      'nobody accepted: the 60 days start on day 15',
      'petition',
      opened,
      ['petition-notify-direct 2026-03-17 missed', 'petition-resolve 2026-05-16 running'],
      '03-20',
    ],
    [
      'nobody accepted, but it is led elsewhere: no 60 days',
      'petition',
      [...opened, ['classified', '03-05', { urgency: 'none', route: '31-1' }]],
      ['petition-notify-direct 2026-03-17 missed'],
      '03-20',
    ],
    [
      'nobody accepted, on route 31(6)',
      'petition',
      [...opened, ['classified', '03-05', { urgency: 'none', route: '31-6' }]],
      ['petition-notify-direct 2026-03-17 missed', 'petition-resolve 2026-05-16 running'],
      '03-20',
    ],
    [
      'a first review is asked for on the last day',
      'petition',
      [...answered, ['review-asked', '05-02', { review: 'first', unitId: 'district-office' }]],
      [
        'petition-notify-direct 2026-03-17 met',
        'petition-resolve 2026-05-09 met',
        'first-review-window 2026-05-06 met',
        'first-review 2026-06-01 running',
      ],
    ],
    [
      'a final review leaves out its hearing',
      'petition',
      [
        ...answered,
        ['review-asked', '04-10', { review: 'first', unitId: 'district-office' }],
        ['review-decided', '05-06', { review: 'first', result: 'upheld' }],
        ['delivered', '05-07'],
        ['review-asked', '05-20', { review: 'final', unitId: null, partnerId: 'next-higher-body' }],
        ['hearing-opened', '06-01'],
        ['hearing-closed', '06-09'],
      ],
      [
        'petition-notify-direct 2026-03-17 met',
        'petition-resolve 2026-05-09 met',
        'first-review-window 2026-05-06 met',
        'first-review 2026-05-10 met',
        'final-review-window 2026-06-08 met',
        'final-review 2026-06-27 running',
      ],
    ],
    [
      'sent back: the review has ended, the 60 days begin again',
      'petition',
      [
        ...answered,
        ['review-asked', '04-10', { review: 'first', unitId: 'district-office' }],
        ['review-decided', '05-06', { review: 'first', result: 'sent-back' }],
      ],
      [
        'petition-notify-direct 2026-03-17 met',
        'petition-resolve 2026-05-09 met',
        'first-review-window 2026-05-06 met',
        'first-review 2026-05-10 met',
        'petition-resolve 2026-07-05 running',
      ],
    ],
    [
      'passed on by the petition office',
      'petition-through-office',
      [
        ['filed', '03-02', { unitId: 'letters-and-visits' }],
        ['forwarded', '03-16', { toUnitId: 'community-affairs', fromUnitId: 'letters-and-visits' }],
      ],
      [
        'petition-pass-on 2026-03-17 met',
        'petition-notify-passed 2026-03-31 running',
        'petition-object-to-transfer 2026-03-23 running',
      ],
    ],
    [
      'agreed with, it is new to the sender',
      'petition-through-office',
      [
        ['filed', '03-02', { unitId: 'letters-and-visits' }],
        ['forwarded', '03-16', { toUnitId: 'community-affairs', fromUnitId: 'letters-and-visits' }],
        ['transfer-objected', '03-20', {}],
        ['transfer-ruled', '03-24', { agreed: true, toUnitId: 'letters-and-visits' }],
      ],
      [
        'petition-pass-on 2026-03-17 met',
        'petition-notify-passed 2026-04-08 running',
        'petition-object-to-transfer 2026-03-23 met',
      ],
    ],
    [
      '20 working days, 7 to ask',
      'information',
      [['filed', '03-02']],
      ['information-supplement 2026-03-11 running', 'information-answer 2026-03-30 running'],
    ],
    [
      'the supplement arrives: 20 days anew',
      'information',
      [
        ['filed', '03-02'],
        ['resident-asked', '03-11', {}],
        ['resident-answered', '03-20', {}],
      ],
      ['information-supplement 2026-03-11 met', 'information-answer 2026-04-20 running'],
    ],
    [
      'an extension of 20 working days',
      'information',
      [
        ['filed', '03-02'],
        ['accepted', '03-04', { route: null }],
        ['extended', '03-30', { clock: 'information-answer', count: 20, unit: 'working-days' }],
      ],
      ['information-supplement 2026-03-11 met', 'information-answer 2026-04-28 running'],
    ],
    [
      'a third party has 15 working days that are not counted',
      'information',
      [
        ['filed', '03-02'],
        ['accepted', '03-03', { route: null }],
        ['third-party-started', '03-05', { span: 1, kind: 'third-party' }],
      ],
      [
        'information-supplement 2026-03-11 met',
        'information-answer – paused',
        'third-party-view span-1 2026-03-26 running',
      ],
    ],
    [
      'two at once: counted again when the last one ends',
      'information',
      [
        ['filed', '03-02'],
        ['accepted', '03-03', { route: null }],
        ['third-party-started', '03-05', { span: 1, kind: 'third-party' }],
        ['third-party-started', '03-06', { span: 2, kind: 'co-author' }],
        ['third-party-ended', '03-12', { span: 1, kind: 'third-party' }],
        ['third-party-ended', '03-19', { span: 2, kind: 'co-author' }],
      ],
      [
        'information-supplement 2026-03-11 met',
        'information-answer 2026-04-14 running',
        'third-party-view span-1 2026-03-26 met',
        'co-author-view span-2 2026-03-27 met',
      ],
    ],
    [
      'a third party says nothing: counted again after its last day',
      'information',
      [
        ['filed', '03-02'],
        ['accepted', '03-03', { route: null }],
        ['third-party-started', '03-05', { span: 1, kind: 'third-party', endsAt: midnight('03-27') }],
      ],
      [
        'information-supplement 2026-03-11 met',
        'information-answer 2026-04-21 running',
        'third-party-view span-1 2026-03-26 missed',
      ],
      '03-30',
    ],
    [
      'a third party answers before: counted again from then, and only once',
      'information',
      [
        ['filed', '03-02'],
        ['accepted', '03-03', { route: null }],
        ['third-party-started', '03-05', { span: 1, kind: 'third-party', endsAt: midnight('03-27') }],
        ['third-party-ended', '03-12', { span: 1, kind: 'third-party' }],
      ],
      [
        'information-supplement 2026-03-11 met',
        'information-answer 2026-04-07 running',
        'third-party-view span-1 2026-03-26 met',
      ],
      '03-30',
    ],
    [
      '15 working days, then 5 for the district',
      'basic-assistance',
      [
        ['filed', '02-11'],
        [
          'notice-published',
          '02-27',
          { notice: 1, until: '2026-03-06', endsAt: midnight('03-07'), again: false },
        ],
        ['opinion-reported', '03-10', { toUnitId: 'social-assistance' }],
      ],
      [
        'township-first-opinion 2026-03-10 met',
        'district-decision 2026-03-17 running',
        'public-notice notice-1 2026-03-06 missed',
      ],
    ],
    [
      'urban households: 30 days from the application',
      'urban-minimum-living',
      [['filed', '02-11', { areaId: 'cuihu' }]],
      ['urban-outer-limit 2026-03-13 running'],
    ],
    ['villages have no such limit', 'urban-minimum-living', [['filed', '02-11', { areaId: 'hejia' }]], []],
    [
      'one period: appraisal and notices are not counted',
      'basic-assistance-cq',
      [
        ['filed', '03-02'],
        ['accepted', '03-03', { route: null }],
        ['third-party-started', '03-05', { span: 1, kind: 'appraisal' }],
        ['third-party-ended', '03-09', { span: 1, kind: 'appraisal' }],
        [
          'notice-published',
          '03-16',
          { notice: 1, until: '2026-03-23', endsAt: midnight('03-24'), again: false },
        ],
        ['notice-objected', '03-18', { notice: 1, objection: 1 }],
        ['objection-examined', '03-26', { objection: 1, upheld: false }],
        [
          'notice-published',
          '03-26T11:00',
          { notice: 2, until: '2026-03-30', endsAt: midnight('03-31'), again: true },
        ],
      ],
      [
        'cq-approval 2026-04-17 running',
        'cq-public-notice notice-1 2026-03-23 missed',
        'cq-objection-notice notice-2 2026-03-30 missed',
      ],
      '04-01',
    ],
    [
      'an objection that is upheld takes the notice down: only the appraisal is waited for',
      'basic-assistance-cq',
      [
        ['filed', '03-02'],
        ['accepted', '03-03', { route: null }],
        ['notice-published', '03-16', { notice: 1, endsAt: midnight('03-24'), again: false }],
        ['third-party-started', '03-17', { span: 1, kind: 'appraisal' }],
        ['notice-objected', '03-18', { notice: 1, objection: 1 }],
        ['objection-examined', '03-19', { objection: 1, upheld: true }],
        ['third-party-ended', '03-20', { span: 1, kind: 'appraisal' }],
      ],
      ['cq-approval 2026-04-06 running', 'cq-public-notice notice-1 2026-03-23 met'],
      '03-21',
    ],
    [
      'complaint about assistance work',
      'assistance-complaint',
      [['filed', '03-02', { unitId: 'social-assistance' }]],
      ['assistance-complaint 2026-03-17 running'],
    ],
    [
      'silence of the review body takes it up',
      'review-request',
      [
        ['filed', '03-02'],
        ['handed-to-partner', '03-03', { partnerId: 'administrative-review-body' }],
      ],
      [
        'first-answer 2026-03-09 met',
        'review-examination 2026-03-10 missed',
        'review-decision 2026-05-09 running',
      ],
      '03-11',
    ],
    [
      'the short procedure',
      'review-request',
      [
        ['filed', '03-02'],
        ['handed-to-partner', '03-03', { partnerId: 'administrative-review-body' }],
        ['accepted', '03-06', { route: null, procedure: 'short' }],
      ],
      ['first-answer 2026-03-09 met', 'review-examination 2026-03-10 met', 'review-short 2026-04-05 running'],
    ],
    [
      'the ordinary procedure, 30 days longer',
      'review-request',
      [
        ['filed', '03-02'],
        ['handed-to-partner', '03-03', { partnerId: 'administrative-review-body' }],
        ['accepted', '03-06', { route: null, procedure: 'ordinary' }],
        ['extended', '05-04', { clock: 'review-decision', count: 30, unit: 'calendar-days' }],
      ],
      [
        'first-answer 2026-03-09 met',
        'review-examination 2026-03-10 met',
        'review-decision 2026-06-04 running',
      ],
    ],
    [
      'an order of 3 working days, another of 5, and a leg',
      'every-case-file',
      [
        ['filed', '03-02'],
        ['supervised', '03-03', { order: 1, days: 3, unitId: 'nanhe-office' }],
        ['supervised', '03-04', { order: 2, days: 5, unitId: 'nanhe-office' }],
        ['leg-added', '03-05', { leg: 1, days: 5, unitId: 'oversight' }],
        ['supervision-answered', '03-05', { order: 1 }],
      ],
      [
        'supervision-order order-1 2026-03-06 met',
        'supervision-order order-2 2026-03-11 running',
        'leg-answer leg-1 2026-03-12 running',
      ],
    ],
    [
      'own record',
      'own-record',
      [['filed', '03-02']],
      ['first-answer 2026-03-09 running', 'record-corrected 2026-03-23 running'],
    ],
    [
      'objection to a notice',
      'notice-objection',
      [['filed', '03-02']],
      ['objection-result 2026-03-09 running'],
    ],
    [
      'suggestion',
      'suggestion',
      [['filed', '03-02']],
      ['first-answer 2026-03-09 running', 'suggestion-outcome 2026-05-01 running'],
    ],
  ]

  test.each(table)('%s (%s)', (...row) => {
    const [, regime, happenings, dates, until] = row
    const common = regime === 'every-case-file' ? [] : clocksOf('every-case-file', happenings, until)
    expect(clocksOf(regime, happenings, until).filter((line) => !common.includes(line))).toEqual(dates)
  })
})

test.each([
  ['basic-assistance', '浙江省社会救助条例 11'],
  ['medical-assistance', '浙江省社会救助条例 23'],
  ['temporary-assistance', '浙江省社会救助条例 40'],
  ['basic-assistance-cq', '重庆市城乡居民最低生活保障条例 18(3)'],
])('the public notice of %s rests on its own article', (regime, article) => {
  const { source } = book.clockRules.get(book.regimes.get(regime)!.notice!.rule)!
  expect('instrument' in source && `${source.instrument} ${source.article}`).toBe(article)
})
