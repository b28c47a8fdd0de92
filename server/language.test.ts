import { expect, test } from 'vitest'
import { localeOfPath, preferredLocale } from './language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['fr-FR,fr;q=0.9,zh;q=0.4', 'zh'],
  ['en;q=0.2,ZH-Hans;q=0.3', 'zh'],
  ['zh;q=0', 'en'],
  ['*', 'en'],
  ['de', 'en'],
  [';;;q=x', 'en'],
])('Accept-Language “%s” reads %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})

test.each([
  ['/zh', 'zh'],
  ['/en/track', 'en'],
  ['/fr/track', undefined],
  ['/', undefined],
  ['/zhongwen', undefined],
])('the address %s is in %s', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale)
})
