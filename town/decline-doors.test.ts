import { expect, test } from 'vitest'
import { declineReasonsFor } from '#domain/case-file/outcomes.ts'
import type { Town } from '#domain/town/town.ts'
import { town } from './testing/town-in-folder.ts'

const doors = new Map(town.declineDoors.map(({ value }) => [value.id, value]))
const reasonsOf = (slug: string) => {
  const service = town.services.find(({ value }) => value.slug === slug)!.value
  return declineReasonsFor({ declineDoors: doors } as unknown as Town, service)
}

test.each([
  ['ask-for-review', '信访工作条例 36, 信访工作条例 35, 行政复议法 24, 行政复议法 20, 行政复议法 30'],
  ['object-to-a-notice', '浙江省社会救助条例 11, 浙江省社会救助条例 58'],
  ['apply-minimum-living-allowance', ''],
])('%s is declined for reasons of its own law alone: %s', (slug, articles) => {
  expect(
    reasonsOf(slug)
      .map(({ instrument, article }) => `${instrument} ${article}`)
      .join(', '),
  ).toBe(articles)
})

test('a petition keeps all its doors, none of them of a review or an objection', () => {
  const reasons = reasonsOf('petition')
  expect(reasons.map(({ instrument }) => instrument)).toEqual(Array(9).fill('信访工作条例'))
})
