import { describe, expect, test } from 'vitest'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent, EventData, EventType } from '#domain/case-file/event.ts'
import type { Urgency } from '#domain/case-file/words.ts'
import { writeInstant } from '#domain/clock/zone.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { routeFiling } from '#domain/service/routing.ts'
import { areas, book, town } from './testing/town-in-folder.ts'

const zone = town.settings.value.zone

const at = (text: string) => Date.parse(text)
const service = (slug: string) => town.services.find(({ value }) => value.slug === slug)!.value
const area = (id: string) => ({ type: 'area', area: id }) as const
const address = (id: string) => ({ type: 'address', area: id, text: '' }) as const
const choice = (value: string) => ({ type: 'choice' as const, value, details: [] })

function event<T extends EventType>(
  number: number,
  type: T,
  when: string,
  data: Partial<EventData[T]> = {},
): CaseEvent {
  return {
    number,
    type,
    at: at(when),
    recordedAt: at(when),
    by: type === 'filed' ? { kind: 'resident' } : { kind: 'staff', staffId: 'lin', unitId: null },
    data,
  } as unknown as CaseEvent
}

function filed(slug: string, when: string, answers: Answers, urgency: Urgency): CaseEvent {
  const { unitId } = routeFiling({ areas }, service(slug), answers)
  return event(1, 'filed', when, {
    service: slug,
    kind: service(slug).kind,
    unitId,
    urgency,
    receivedOn: when.slice(0, 10),
  })
}

/** `clock due` of every clock, in the order of the regimes; hours with their instant. */
function dueDates(slug: string, events: readonly CaseEvent[], now = events.at(-1)!.at): string[] {
  return clocksOnFile(book, service(slug).regimes, events, now).map(
    ({ clock, reading: { measure, dueOn, dueAt } }) =>
      `${clock} ${measure === 'minutes' && dueAt !== null ? writeInstant(zone, dueAt) : dueOn}`,
  )
}

describe('the twelve filings: unit, clocks and dates', () => {
  const table: [string, string, string, Answers, Urgency, string, string[]][] = [
    [
      'zh-01',
      'apply-minimum-living-allowance',
      '2026-02-11T09:20:00+08:00',
      { registered: area('cuihu') },
      'none',
      'nanhe-office',
      ['township-first-opinion 2026-03-10'],
    ],
    [
      'zh-02',
      'apply-temporary-assistance',
      '2026-01-05T23:10:00+08:00',
      { home: address('nanhe') },
      'basics',
      'nanhe-office',
      ['urgent-help 2026-01-06T23:10:00+08:00'],
    ],
    [
      'zh-05',
      'complain-about-facilities',
      '2026-09-16T19:40:00+08:00',
      { place: address('jinxiuli') },
      'basics',
      'community-affairs',
      ['petition-notify-direct 2026-10-01', 'need-basics-contact 2026-09-17T19:40:00+08:00'],
    ],
    [
      'zh-06',
      'complain-about-facilities',
      '2026-09-17T07:55:00+08:00',
      { place: address('jinxiuli') },
      'none',
      'community-affairs',
      ['petition-notify-direct 2026-10-02'],
    ],
    [
      'zh-08',
      'request-information',
      '2026-09-24T10:05:00+08:00',
      {},
      'none',
      'information-disclosure',
      ['information-supplement 2026-10-12', 'information-answer 2026-10-29'],
    ],
    [
      'zh-11',
      'petition',
      '2026-10-09T10:00:00+08:00',
      { place: address('shiqiaotou') },
      'none',
      'petitions-hotline',
      ['petition-notify-direct 2026-10-24'],
    ],
    [
      'en-01',
      'ask-a-question',
      '2026-11-20T20:15:00+08:00',
      {},
      'none',
      'civil-affairs-desk',
      ['first-answer 2026-11-27'],
    ],
    [
      'en-03',
      'complain-about-a-service',
      '2026-03-16T22:31:00+08:00',
      { about: choice('assistance') },
      'none',
      'social-assistance',
      ['petition-notify-direct 2026-03-31', 'assistance-complaint 2026-03-31'],
    ],
    [
      'en-04',
      'apply-minimum-living-allowance',
      '2026-07-13T10:02:00+08:00',
      { registered: area('cuihu') },
      'none',
      'nanhe-office',
      ['township-first-opinion 2026-08-03'],
    ],
    [
      'en-05',
      'apply-minimum-living-allowance',
      '2026-07-14T15:20:00+08:00',
      { registered: area('cuihu') },
      'none',
      'nanhe-office',
      ['township-first-opinion 2026-08-04'],
    ],
    [
      'en-07',
      'request-information',
      '2026-02-13T17:10:00+08:00',
      {},
      'none',
      'information-disclosure',
      ['information-supplement 2026-03-02', 'information-answer 2026-03-19'],
    ],
    [
      'en-10',
      'report-disaster-damage',
      '2026-07-01T05:20:00+08:00',
      { place: address('hejia') },
      'life',
      'shiqiao-government',
      ['need-life-contact 2026-07-01T07:20:00+08:00'],
    ],
  ]
  test.each(table)('%s %s', (_, slug, when, answers, urgency, unit, clocks) => {
    const first = filed(slug, when, answers, urgency)
    expect(first.data).toMatchObject({ unitId: unit })
    expect(dueDates(slug, [first])).toEqual(clocks)
  })
})

describe('what happens afterwards', () => {
  test('the district decides within 5 working days of the first opinion', () => {
    const slug = 'apply-minimum-living-allowance'
    const events = [
      filed(slug, '2026-07-13T10:02:00+08:00', { registered: area('cuihu') }, 'none'),
      event(2, 'opinion-reported', '2026-08-03T16:00:00+08:00', { toUnitId: 'social-assistance' }),
    ]
    expect(dueDates(slug, events)).toContain('district-decision 2026-08-10')
  })

  test('a supplement asked for in time starts the 20 working days again', () => {
    const slug = 'request-information'
    const events = [
      filed(slug, '2026-02-13T17:10:00+08:00', {}, 'none'),
      event(2, 'resident-asked', '2026-02-26T10:00:00+08:00', { answerBy: '2026-03-12' }),
      event(3, 'resident-answered', '2026-03-03T10:00:00+08:00', { unknown: false }),
    ]
    expect(dueDates(slug, events)).toContain('information-answer 2026-03-31')
  })

  test('a supplement asked for too late starts nothing again', () => {
    const slug = 'request-information'
    const events = [
      filed(slug, '2026-02-13T17:10:00+08:00', {}, 'none'),
      event(2, 'resident-asked', '2026-03-04T10:00:00+08:00', { answerBy: '2026-03-12' }),
      event(3, 'resident-answered', '2026-03-04T15:00:00+08:00', { unknown: false }),
    ]
    expect(dueDates(slug, events)).toContain('information-answer 2026-03-19')
  })

  test.each([
    ['31-6', ['petition-notify-direct 2026-10-24', 'petition-resolve 2026-12-11']],
    ['31-4', ['petition-notify-direct 2026-10-24']],
  ] as const)('only route 31(6) has the 60 days: %s', (route, clocks) => {
    const events = [
      filed('petition', '2026-10-09T10:00:00+08:00', {}, 'none'),
      event(2, 'classified', '2026-10-10T10:00:00+08:00', { urgency: 'none', route }),
      event(3, 'accepted', '2026-10-12T10:00:00+08:00', { route }),
    ]
    expect(dueDates('petition', events)).toEqual(clocks)
  })

  test('an urgent need has its own time to be put right, from the first contact on', () => {
    const slug = 'report-disaster-damage'
    const events = [
      filed(slug, '2026-07-01T05:20:00+08:00', { place: address('hejia') }, 'life'),
      event(2, 'messaged', '2026-07-01T05:25:00+08:00', { manner: 'call' }),
    ]
    expect(dueDates(slug, events)).toEqual([
      'need-life-contact 2026-07-01T07:20:00+08:00',
      'need-life-fix 2026-07-02T05:25:00+08:00',
    ])
  })
})
