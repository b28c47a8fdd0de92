import { describe, expect, test } from 'vitest'
import type { EventType } from '#domain/case-file/event.ts'
import { mayStart, type RegimeClock, regimeSchema } from './regime.ts'
import { isTriggeredBy } from './regime-trigger.ts'

const clock = (more: object): RegimeClock =>
  regimeSchema.parse({
    id: 'r',
    title: { en: 'R', 'zh-Hans': '甲' },
    clocks: [{ clock: 'c', startsOn: ['filed'], stopsOn: ['delivered'], ...more }],
  }).clocks[0]!

const desk = { id: 'desk', petitionOffice: false }
const office = { id: 'office', petitionOffice: true }
const situation = { route: null, urgency: 'none', firstUnit: desk, residence: null, rights: [] } as const

describe('whether a clock may start', () => {
  test.each([
    ['without a condition', undefined, {}, true],
    ['on its route', { route: '31-6' }, { route: '31-6' }, true],
    ['on another route', { route: '31-6' }, { route: '31-4' }, false],
    ['before the route is known', { route: '31-6' }, {}, false],
    ['at its urgency', { urgency: ['life', 'basics'] }, { urgency: 'basics' }, true],
    ['at another urgency', { urgency: ['life', 'basics'] }, {}, false],
    ['at a petition office', { firstUnit: 'petition-office' }, { firstUnit: office }, true],
    ['elsewhere than a petition office', { firstUnit: 'petition-office' }, {}, false],
    ['at no petition office', { firstUnit: 'no-petition-office' }, {}, true],
    [
      'at a petition office that is not meant',
      { firstUnit: 'no-petition-office' },
      { firstUnit: office },
      false,
    ],
    ['at a unit that is named', { firstUnit: ['desk'] }, {}, true],
    ['at a unit that is not named', { firstUnit: ['desk'] }, { firstUnit: office }, false],
    ['when one of two conditions holds', { urgency: ['life'], firstUnit: ['desk'] }, {}, false],
  ] as const)('%s', (_, when, more, may) => {
    expect(mayStart(clock({ when }), { ...situation, ...more })).toBe(may)
  })
})

test.each<[EventType, boolean]>([
  ['delivered', true],
  ['messaged', true],
  ['resident-asked', true],
  ['decided', false],
  ['noted', false],
  ['filed', false],
])('%s as a first contact: %s', (event, isContact) => {
  expect(isTriggeredBy(['first-contact'], { type: event })).toBe(isContact)
})
