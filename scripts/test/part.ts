import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Counts = { readonly passed: number; readonly failed: number }
export type Outcome = Counts & { readonly name: string; readonly seconds: number }
export type Env = Readonly<Record<string, string | undefined>>

/** How a program says how many of its checks passed: by its exit code alone, or in a report in JSON. */
type Kind = 'one' | 'vitest' | 'playwright'

export type Part = {
  readonly name: string
  readonly kind: Kind
  readonly command: readonly string[]
  readonly env?: Env
}

/** Runs a part to its end and counts what passed. Of a part that fails, everything it said is printed. */
export async function runPart({ name, kind, command, env }: Part, base: Env): Promise<Outcome> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'openhall-report-'))
  const report = join(folder, 'report.json')
  const { code, said } = await run(
    [...command, ...REPORTERS[kind](report)],
    {
      ...base,
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    kind === 'playwright',
  )
  const counts = countsOf(kind, report, code)
  if (counts.failed > 0 && kind !== 'playwright') process.stdout.write(said)
  rmSync(folder, { recursive: true, force: true })
  return { name, ...counts, seconds: Math.round((performance.now() - started) / 1000) }
}

/** The line that a finished part leaves. */
export function lineOf({ name, passed, failed, seconds }: Outcome): string {
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(22)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(seconds).padStart(4)} s`
}

const REPORTERS: Readonly<Record<Kind, (report: string) => string[]>> = {
  one: () => [],
  vitest: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--no-color'],
  playwright: () => ['--reporter=list,json'],
}

function run(
  [program, ...args]: readonly string[],
  env: Env,
  isShown: boolean,
): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'], env: env as NodeJS.ProcessEnv })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (isShown) process.stdout.write(text)
      })
    }
    child.once('error', (error) => resolve({ code: 1, said: `${said}${error}\n` }))
    child.once('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

// A program that fails without one failed check in its report, or without a report, counts as one failed.
function countsOf(kind: Kind, report: string, code: number): Counts {
  const { passed, failed } = kind === 'one' ? { passed: code === 0 ? 1 : 0, failed: 0 } : readReport(report)
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

type Report = {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

function readReport(file: string): Counts {
  try {
    const { stats, numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(file, 'utf8')) as Report
    if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
