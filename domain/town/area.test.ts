import { expect, test } from 'vitest'
import { type Area, areaPath, officeOf, subdistrictOf } from './area.ts'

const area = (id: string, more: Partial<Area> = {}): [string, Area] => [
  id,
  { id, kind: 'community', name: { en: id, 'zh-Hans': id }, ...more },
]
const areas = new Map([
  area('nanhe', { kind: 'subdistrict', unit: 'nanhe-office' }),
  area('cuihu', { parent: 'nanhe' }),
  area('lost'),
  area('round', { parent: 'about' }),
  area('about', { parent: 'round' }),
])

test.each([
  ['cuihu', ['cuihu', 'nanhe'], 'nanhe', 'nanhe-office'],
  ['nanhe', ['nanhe'], 'nanhe', 'nanhe-office'],
  ['lost', ['lost'], undefined, undefined],
  ['round', ['round', 'about'], undefined, undefined],
  ['nowhere', [], undefined, undefined],
])('%s lies in %j', (id, path, subdistrict, office) => {
  expect(areaPath(areas, id).map((one) => one.id)).toEqual(path)
  expect(subdistrictOf(areas, id)?.id).toBe(subdistrict)
  expect(officeOf(areas, id)).toBe(office)
})
