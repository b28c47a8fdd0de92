import { expect, test } from 'vitest'
import { formatMoney, formatNumber, formatPercent } from './numbers.ts'

test.each([
  [formatNumber(48213, 'en'), '48,213'],
  [formatNumber(48213, 'zh'), '48213'],
  [formatNumber(3580000, 'zh'), '3,580,000'],
  [formatNumber(6.25, 'en'), '6.3'],
  [formatMoney(113600, 'en'), '1,136 yuan'],
  [formatMoney(113600, 'zh'), '1136元'],
  [formatMoney(113650, 'en'), '1,136.50 yuan'],
  [formatMoney(-5, 'zh'), '-0.05元'],
  [formatPercent(0.981, 'en'), '98%'],
  [formatPercent(0.981, 'zh', 1), '98.1%'],
])('%s', (written, expected) => {
  expect(written).toBe(expected)
})
