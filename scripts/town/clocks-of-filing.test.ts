import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import type { Urgency } from '#domain/case-file/words.ts'
import { readMoment } from '#domain/clock/read-moment.ts'
import { clocksOfFiling, townInMemory } from './clocks-of-filing.ts'

const reading = readTownFolder(resolve(import.meta.dirname, '../../town'))
if (!reading.ok) throw new Error('the demo town cannot be read')
const town = townInMemory(reading.town)

function lines(
  slug: string,
  received: string,
  urgency: Urgency = 'none',
  place: { area?: string; unit?: string } = {},
) {
  const receivedAt = readMoment(town.settings.zone, received)
  const { area = null, unit = null } = place
  return clocksOfFiling(town, { service: town.services.get(slug)!, receivedAt, urgency, area, unit })
}

describe('the dates of the twelve residents come out', () => {
  test.each([
    ['zh-01', 'apply-minimum-living-allowance', '2026-02-11T09:20:00+08:00', 'none', ['2026-03-10']],
    [
      'zh-02',
      'apply-temporary-assistance',
      '2026-01-05T23:10:00+08:00',
      'basics',
      ['2026-01-06T23:10:00+08:00'],
    ],
    [
      'zh-05',
      'complain-about-facilities',
      '2026-09-16T19:40:00+08:00',
      'basics',
      ['2026-10-01', '2026-09-17T19:40:00+08:00'],
    ],
    ['zh-06', 'complain-about-facilities', '2026-09-17T07:55:00+08:00', 'none', ['2026-10-02']],
    ['zh-08', 'request-information', '2026-09-24T10:05:00+08:00', 'none', ['2026-10-12', '2026-10-29']],
    ['zh-11', 'petition', '2026-10-09T10:00:00+08:00', 'none', ['2026-10-24']],
    ['en-01', 'ask-a-question', '2026-11-20T20:15:00+08:00', 'none', ['2026-11-27']],
    ['en-03', 'complain-about-a-service', '2026-03-16T22:31:00+08:00', 'none', ['2026-03-31', '2026-03-31']],
    ['en-04', 'apply-minimum-living-allowance', '2026-07-13T10:02:00+08:00', 'none', ['2026-08-03']],
    ['en-05', 'apply-minimum-living-allowance', '2026-07-14T15:20:00+08:00', 'none', ['2026-08-04']],
    ['en-07', 'request-information', '2026-02-13T17:10:00+08:00', 'none', ['2026-03-02', '2026-03-19']],
    ['en-10', 'report-disaster-damage', '2026-07-01T05:20:00+08:00', 'life', ['2026-07-01T07:20:00+08:00']],
  ] as const)('%s', (_id, slug, received, urgency, due) => {
    expect(lines(slug, received, urgency).map((line) => line.due)).toEqual(due)
  })
})

test('a line says regime, clock, holder, dates and source', () => {
  expect(lines('request-information', '2026-09-24')[1]).toEqual({
    regime: 'information',
    clock: 'information-answer',
    holder: 'authority',
    due: '2026-10-29',
    dueAt: '2026-10-30T00:00:00+08:00',
    source: { instrument: expect.stringMatching(/^政府信息公开条例/), article: '33' },
  })
  expect(lines('ask-a-question', '2026-11-20 20:15')[0]?.source).toEqual({ townPromise: true })
})

test('the unit that gets it decides, where it is named', () => {
  const regimes = (unit: string) =>
    lines('complain-about-a-service', '2026-03-16', 'none', { unit }).map(({ regime }) => regime)
  expect(regimes('community-affairs')).toEqual(['petition'])
  expect(regimes('social-assistance')).toEqual(['petition', 'assistance-complaint'])
})

test('every service of the town gives its clocks or is a door', () => {
  for (const [slug, { door, regimes }] of town.services) {
    const count = lines(slug, '2026-11-22', 'life', { area: 'cuihu' }).length
    expect([slug, door || regimes.length === 0 ? count === 0 : count > 0]).toEqual([slug, true])
  }
})
