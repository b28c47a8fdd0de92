import { expect, test } from 'vitest'
import { judgeTarget } from './odd-path.ts'

test.each([
  ['/', undefined],
  ['/en/policies/older-people', undefined],
  ['/en/search?q=a%2Fb//..', undefined],
  ['/zh/search?q=低保', undefined],
  ['/en/open/cases/HM-26-7K3M9Q', undefined],
  ['*', 400],
  ['http://elsewhere.example/en', 400],
  ['/en/%zz', 400],
  ['/en/%00', 400],
  ['/en/%0a', 400],
  ['/en/%ff', 400],
  [`/en/${'a'.repeat(5000)}`, 400],
  ['//elsewhere.example', 404],
  ['/en//policies', 404],
  ['/en/policies%2folder-people', 404],
  ['/en/..%5c', 404],
  ['/en/../staff', 404],
  ['/en/%2e%2e/staff', 404],
  ['/en/./policies', 404],
  ['/en/policies.rsc', 404],
  ['/staff.rsc', 404],
  ['/en.segments/_tree.segment.rsc', 404],
])('%s is %s', (target, status) => {
  expect(judgeTarget(target)).toBe(status)
})
