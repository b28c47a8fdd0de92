import { describe, expect, test } from 'vitest'
import type { Area } from '#domain/town/area.ts'
import type { Answers } from './question/answer.ts'
import { routeFiling } from './routing.ts'
import type { Routing, Service } from './service.ts'

const words = (text: string) => ({ en: text, 'zh-Hans': text })
const area = (id: string, more: Partial<Area>): [string, Area] => [
  id,
  { id, kind: 'community', name: words(id), ...more },
]
const areas = new Map([
  area('nanhe', { kind: 'subdistrict', unit: 'nanhe-office' }),
  area('cuihu', { parent: 'nanhe' }),
])

function route(routing: Partial<Routing>, answers: Answers) {
  const service = {
    routing: { by: 'none', to: 'desk', fallback: 'fallback', ...routing },
    questions: [{ id: 'home', type: 'area' }],
  } as unknown as Service
  return routeFiling({ areas }, service, answers)
}

describe('where a filing goes', () => {
  const byPlace = { by: 'household-registration', question: 'home', to: 'subdistrict' } as const
  const byChoice = { by: 'choice', question: 'about', units: { help: 'social' } } as const
  const about = (value: string): Answers => ({ about: { type: 'choice', value, details: [] } })
  const cuihu: Answers = { home: { type: 'area', area: 'cuihu' } }
  const table: [string, Partial<Routing>, Answers, ReturnType<typeof route>][] = [
    ['a unit gets what needs no place', {}, {}, { unitId: 'desk', areaId: null }],
    ['the place is kept even where it does not route', {}, cuihu, { unitId: 'desk', areaId: 'cuihu' }],
    ['the office of the place', byPlace, cuihu, { unitId: 'nanhe-office', areaId: 'cuihu' }],
    [
      'a place outside the town',
      byPlace,
      { home: { type: 'area', elsewhere: '贵州' } },
      { unitId: 'fallback', areaId: null },
    ],
    [
      'a place that is not known',
      byPlace,
      { home: { type: 'unknown' } },
      { unitId: 'fallback', areaId: null },
    ],
    [
      'an address names its area',
      byPlace,
      { home: { type: 'address', area: 'nanhe', text: '' } },
      { unitId: 'nanhe-office', areaId: 'nanhe' },
    ],
    ['the unit of a choice', byChoice, about('help'), { unitId: 'social', areaId: null }],
    ['a choice without a unit', byChoice, about('other'), { unitId: 'desk', areaId: null }],
    [
      'a choice that was not made',
      byChoice,
      { about: { type: 'unknown' } },
      { unitId: 'fallback', areaId: null },
    ],
  ]
  test.each(table)('%s', (_, routing, answers, expected) => {
    expect(route(routing, answers)).toEqual(expected)
  })
})
