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

/** A test of a project as Playwright reports it: begun and ended so many seconds after the run. */
const tested = (projectName: string, status: string, begun: number, ended: number) => ({
  projectName,
  status,
  results: [{ startTime: new Date(begun * 1000).toISOString(), duration: (ended - begun) * 1000 }],
})
const journeys = (...tests: object[]) => ({ suites: [{ suites: [{ specs: [{ tests }] }] }] })
const good = tested('walk', 'expected', 1, 9)
const bad = tested('walk', 'unexpected', 3, 4)

test.each([
  ['one that ends well', 'one', exiting(0), 1, 0],
  ['one that fails', 'one', exiting(3), 0, 1],
  ['a program that is not there', 'one', ['no-such-program'], 0, 1],
  ['a report of tests', 'vitest', writing({ numPassedTests: 5, numFailedTests: 1 }, 1), 5, 1],
  ['a run that ends before its report', 'vitest', exiting(1), 0, 1],
] as const)('%s is counted', async (name, kind, command, passed, failed) => {
  expect(await runPart({ name, kind, command }, env)).toMatchObject([{ name, passed, failed }])
})

test.each([
  ['that end well', journeys(good, good, tested('walk', 'flaky', 8, 13)), 0, 3, 0, 12],
  ['of which two fail', journeys(good, bad, bad), 1, 1, 2, 8],
  ['that pass in a run that fails', journeys(good), 1, 1, 1, 8],
  ['that are left out', journeys(tested('walk', 'skipped', 1, 1), good), 0, 1, 0, 8],
  ['that are not there', {}, 0, 0, 1, 0],
  ['of a run that ends before its report', null, 1, 0, 1, 0],
] as const)('journeys %s are counted', async (_, report, code, passed, failed, seconds) => {
  const command = report ? writing(report, code) : exiting(code)
  const part = { name: 'all', kind: 'playwright', command, projects: ['walk'] } as const
  expect(await runPart(part, env)).toEqual([{ name: 'walk', passed, failed, seconds }])
})

test('of projects that run together each has its own line, and one that ran nothing has failed', async () => {
  const command = writing(journeys(tested('mobile', 'expected', 2, 4), good, bad), 1)
  const projects = ['mobile', 'walk', 'crash']
  expect(await runPart({ name: 'all', kind: 'playwright', command, projects }, env)).toEqual([
    { name: 'mobile', passed: 1, failed: 0, seconds: 2 },
    { name: 'walk', passed: 1, failed: 1, seconds: 8 },
    { name: 'crash', passed: 0, failed: 1, seconds: 0 },
  ])
})

test('the line of a part says name, counts and seconds', () => {
  expect(lineOf({ name: 'unit', passed: 12, failed: 1, seconds: 3 })).toMatch(
    /^✗ unit +12 passed +1 failed +3 s$/,
  )
})
