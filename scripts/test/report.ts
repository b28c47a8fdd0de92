import { readFileSync } from 'node:fs'

export type Counts = { readonly passed: number; readonly failed: number }
/** What one project of the journeys came to: its counts, and seconds from the start of its first test to its last end. */
export type Journeys = Counts & { readonly seconds: number }

type Run = { readonly startTime: string; readonly duration: number }
type Test = { readonly projectName: string; readonly status: string; readonly results: readonly Run[] }
type Suite = {
  readonly specs?: readonly { readonly tests: readonly Test[] }[]
  readonly suites?: readonly Suite[]
}
type Report = Suite & { readonly numPassedTests?: number; readonly numFailedTests?: number }

/** The counts in a report of Vitest. Nothing passed where there is no report. */
export function countsIn(file: string): Counts {
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(file)
  return { passed: numPassedTests, failed: numFailedTests }
}

/** What a report of Playwright says of one project; a project without any test counts as one failed. */
export function journeysIn(file: string, project: string): Journeys {
  const tests = testsIn(readReport(file)).filter(({ projectName }) => projectName === project)
  if (tests.length === 0) return { passed: 0, failed: 1, seconds: 0 }
  const count = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status)).length
  const runs = tests.flatMap(({ results }) => results)
  const begun = Math.min(...runs.map(({ startTime }) => Date.parse(startTime)))
  const ended = Math.max(...runs.map(({ startTime, duration }) => Date.parse(startTime) + duration))
  const seconds = runs.length === 0 ? 0 : Math.round((ended - begun) / 1000)
  return { passed: count('expected', 'flaky'), failed: count('unexpected'), seconds }
}

function testsIn({ specs = [], suites = [] }: Suite): Test[] {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsIn)]
}

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return {}
  }
}
