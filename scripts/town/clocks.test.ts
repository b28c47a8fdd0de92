import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clocks } from './clocks.ts'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line))
})
afterEach(() => vi.restoreAllMocks())

test.each([
  ['9999-12-31', '--received 9999-12-31: write a time between 1900 and 2199.'],
  ['0001-01-01', '--received 0001-01-01: write a time between 1900 and 2199.'],
  ['noon', '--received noon is no time: write it as 2026-09-16T19:40:00+08:00 or 2026-09-16.'],
])('--received %s is refused with a sentence', async (received, sentence) => {
  expect(await clocks.run(['--service', 'petition', '--received', received])).toBe(2)
  expect(said).toEqual([sentence])
})

test('a filing that is received in our time starts its clocks', async () => {
  expect(await clocks.run(['--service', 'petition', '--received', '2026-10-09'])).toBe(0)
  expect(said.map((line) => JSON.parse(line))).toMatchObject([
    { clock: 'petition-notify-direct', due: '2026-10-24' },
  ])
})
