import { describe, expect, test } from 'vitest'
import { type ClockRuleProblem, checkClockRule } from './check-clock-rule.ts'
import { type ClockRule, clockRuleSchema } from './rule.ts'

const petition: ClockRule = {
  id: 'petition-resolve',
  title: { en: 'Answer your petition in writing', 'zh-Hans': '书面答复您的信访事项' },
  source: { instrument: '信访工作条例 (2022)', article: '34' },
  holder: 'authority',
  period: { count: 60, unit: 'calendar-days' },
  firstDay: 'next-day',
  ifLastDayOff: 'keep',
  stopsFor: [],
  extension: { max: 30, unit: 'calendar-days', times: 1, approver: 'head-of-unit', tellResident: true },
  warnAt: [0.5, 0.8],
}

const hearing = { reason: 'hearing', article: '36' }
const finalReview = { source: { instrument: '信访工作条例 (2022)', article: '36' }, stopsFor: [hearing] }

test.each<[string, Partial<ClockRule>, ClockRuleProblem[]]>([
  ['a petition', {}, []],
  [
    'a petition that waits for the resident',
    { stopsFor: [{ reason: 'resident', article: '34' }] },
    ['petition-stops'],
  ],
  ['a petition that waits for a hearing', { stopsFor: [hearing] }, ['petition-stops']],
  ['the final review with a hearing', finalReview, []],
  [
    'the final review that waits for the resident',
    { ...finalReview, stopsFor: [{ reason: 'resident', article: '36' }] },
    ['petition-stops'],
  ],
  [
    'a stop reason without article',
    {
      source: { instrument: '政府信息公开条例 (2019)', article: '33' },
      stopsFor: [{ reason: 'third-party' }],
    },
    ['stop-reason-without-article'],
  ],
  [
    'a promise that stops for a reason',
    { source: { townPromise: true }, stopsFor: [{ reason: 'resident' }] },
    [],
  ],
  [
    'a promise that stops by an article',
    { source: { townPromise: true }, stopsFor: [hearing] },
    ['promise-stops-by-article'],
  ],
  ['an authority that rolls forward', { ifLastDayOff: 'next-working-day' }, ['authority-rolls-forward']],
  ['a window of a resident that ends on a day off', { holder: 'resident' }, ['window-keeps-day-off']],
  [
    'months whose trigger is day one',
    { period: { count: 2, unit: 'months' }, firstDay: 'same-day' },
    ['months-look-at-first-day'],
  ],
  [
    'days extended by hours',
    { extension: { ...petition.extension!, unit: 'hours' } },
    ['extension-in-other-measure'],
  ],
  ['months extended by days', { period: { count: 2, unit: 'months' } }, []],
  [
    'days extended by months',
    { extension: { ...petition.extension!, max: 1, unit: 'months' } },
    ['extension-in-other-measure'],
  ],
  [
    'hours extended by working hours',
    {
      period: { count: 2, unit: 'hours' },
      extension: { ...petition.extension!, unit: 'working-hours' },
    },
    [],
  ],
  [
    'working hours that look at days',
    { period: { count: 2, unit: 'working-hours' }, extension: undefined, firstDay: 'same-day' },
    ['hours-look-at-days'],
  ],
  [
    'hours that look at days',
    { period: { count: 2, unit: 'hours' }, extension: undefined, firstDay: 'same-day' },
    ['hours-look-at-days'],
  ],
  ['warnings out of order', { warnAt: [0.8, 0.5] }, ['warnings-not-rising']],
])('%s', (_, change, problems) => {
  expect(checkClockRule({ ...petition, ...change })).toEqual(problems)
})

describe('town files', () => {
  test('default nothing', () => {
    for (const key of Object.keys(petition).filter((key) => key !== 'extension')) {
      const { [key]: _, ...rest } = petition as Record<string, unknown>
      expect(clockRuleSchema.safeParse(rest).success, key).toBe(false)
    }
  })

  test.each<[string, Record<string, unknown>]>([
    ['an article beside a promise', { source: { townPromise: true, article: '34' } }],
    ['an article in words', { source: { instrument: '信访工作条例', article: 'thirty-four' } }],
    ['a period of nothing', { period: { count: 0, unit: 'hours' } }],
    ['a period of a thousand years', { period: { count: 365_000, unit: 'calendar-days' } }],
    ['a field of its own', { every: 3 }],
  ])('refuse %s', (_, change) => {
    expect(clockRuleSchema.safeParse({ ...petition, ...change }).success).toBe(false)
  })
})
