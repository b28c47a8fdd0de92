import { expect, test } from 'vitest'
import { pageAddress } from './page-address.ts'

test.each([
  ['/en', '/en', 60_000],
  ['/zh/policies', '/zh/policies', Number.POSITIVE_INFINITY],
  ['/en/policies/older-people', '/en/policies/older-people', Number.POSITIVE_INFINITY],
  ['/en/services/suggest', '/en/services/suggest', Number.POSITIVE_INFINITY],
  ['/en/search?q=flood', '/en/search?q=flood', Number.POSITIVE_INFINITY],
  ['/en/search?page=2&q=flood', '/en/search?page=2&q=flood', Number.POSITIVE_INFINITY],
  ['/en/search?q=flood&page=', '/en/search?q=flood', Number.POSITIVE_INFINITY],
  ['/en/open/cases?unit=b&area=a', '/en/open/cases?area=a&unit=b', 60_000],
  ['/en/open/cases/HM-26-7K3M9Q', '/en/open/cases/HM-26-7K3M9Q', 60_000],
])('%s is stored as %s', (target, url, lasts) => {
  expect(pageAddress(target)).toEqual({ url, lasts })
})

test.each([
  '/',
  '/fr/policies',
  '/staff',
  '/en/cases/HM-26-7K3M9Q',
  '/en/track?reference=HM-26-7K3M9Q',
  '/en/services/suggest/what-happened',
  '/en/policies?utm_source=x',
  '/en/search?q=a&q=b',
  `/en/search?q=${'a'.repeat(61)}`,
  '/en/errors/404',
])('%s is not stored', (target) => {
  expect(pageAddress(target)).toBeUndefined()
})
