import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { mixedLines } from './mixed-lines.ts'

const LINES = 10_000

test('the clock answers each of 10,000 lines in their order, and a wrong one with its error', () => {
  const { status, stdout } = spawnSync('node', ['scripts/clock.ts'], {
    input: `${mixedLines(LINES).join('\n')}\n`,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test' },
    maxBuffer: 1e8,
  })
  expect(status).toBe(0)
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number; error?: string })
  expect(answers).toHaveLength(LINES)
  for (const [n, { id, error }] of answers.entries()) {
    const isBroken = n % 50 === 49
    expect({ id, error }).toEqual(
      isBroken ? { id: null, error: 'line: not JSON' } : { id: n, error: undefined },
    )
  }
}, 120_000)
