import { expect, test, vi } from 'vitest'
import { lineOf, runPart } from './part.ts'

const env = { PATH: process.env.PATH }
const writing = (report: object, code: number) => [
  'node',
  '-e',
  `require('node:fs').writeFileSync(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE, ${JSON.stringify(JSON.stringify(report))}); process.exit(${code})`,
  '--',
]
const exiting = (code: number) => ['node', '-e', `process.exit(${code})`, '--']
vi.spyOn(process.stdout, 'write').mockReturnValue(true)

test.each([
  ['one that ends well', 'one', exiting(0), 1, 0],
  ['one that fails', 'one', exiting(3), 0, 1],
  ['a program that is not there', 'one', ['no-such-program'], 0, 1],
  [
    'tests that end well',
    'playwright',
    writing({ stats: { expected: 3, unexpected: 0, flaky: 1 } }, 0),
    4,
    0,
  ],
  [
    'tests of which two fail',
    'playwright',
    writing({ stats: { expected: 3, unexpected: 2, flaky: 0 } }, 1),
    3,
    2,
  ],
  ['a report of the other runner', 'vitest', writing({ numPassedTests: 5, numFailedTests: 1 }, 1), 5, 1],
  [
    'tests that pass in a run that fails',
    'playwright',
    writing({ stats: { expected: 3, unexpected: 0, flaky: 0 } }, 1),
    3,
    1,
  ],
  ['a run that ends before its report', 'vitest', exiting(1), 0, 1],
] as const)('%s is counted', async (name, kind, command, passed, failed) => {
  expect(await runPart({ name, kind, command }, env)).toMatchObject({ name, passed, failed })
})

test('the line of a part says name, counts and seconds', () => {
  expect(lineOf({ name: 'unit', passed: 12, failed: 1, seconds: 3 })).toMatch(
    /^✗ unit +12 passed +1 failed +3 s$/,
  )
})
