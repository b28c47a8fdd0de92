import { spawnSync } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { expect, test } from 'vitest'

const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)

function run(input: string, ...options: string[]) {
  return spawnSync('node', ['scripts/clock.ts', ...options], {
    input,
    encoding: 'utf8',
    env: { ...process.env, PATH },
    maxBuffer: 1e8,
  })
}

function clock(input: string): unknown[] {
  const { stdout, status } = run(input)
  expect(status).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('a line in, a line out, whatever comes between', () => {
  const good = {
    id: 'a1',
    calendar: 'cn',
    rule: { period: { count: 15, unit: 'working-days' } },
    facts: [{ type: 'start', at: '2026-09-28T10:00:00+08:00' }],
    now: '2026-10-15T12:00:00+08:00',
  }
  const input = [
    JSON.stringify(good),
    '',
    '{"id": "b"}',
    'x'.repeat(9_000_000),
    '\u0000\u0001',
    '{"id": "c", "calendar": "moon"}',
    JSON.stringify(good),
  ]
  const answers = clock(`\uFEFF${input.join('\r\n')}`)
  const told = {
    id: 'a1',
    state: 'running',
    due: '2026-10-23',
    dueAt: '2026-10-24T00:00:00+08:00',
    provisional: false,
    counted: 9,
    left: 6,
  }
  expect(answers).toMatchObject([
    told,
    { id: 'b', error: expect.stringMatching(/^calendar: /) },
    { id: null, error: expect.stringMatching(/^line: longer/) },
    { id: null, error: 'line: not JSON' },
    { id: 'c', error: expect.stringMatching(/^calendar: /) },
    told,
  ])
})

test('says how it is used', () => {
  const { stdout, status } = run('', '--help')
  expect(status).toBe(0)
  expect(stdout).toMatch(/working-hours/)
})

test('a reader that leaves early ends it without a word', () => {
  const line = JSON.stringify({
    calendar: 'cn',
    rule: { period: { count: 5000, unit: 'working-days' } },
    facts: [{ type: 'start', at: '2026-09-28T10:00:00+08:00' }],
    now: '2026-10-15T12:00:00+08:00',
  })
  const { stdout, stderr, status } = spawnSync('sh', ['-c', 'node scripts/clock.ts | head -c 20'], {
    input: `${line}\n`.repeat(60),
    encoding: 'utf8',
    env: { ...process.env, PATH },
  })
  expect({ stdout, stderr, status }).toEqual({ stdout: '{"id":null,"state":"', stderr: '', status: 0 })
})
