import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, countsIn, journeysIn } from './report.ts'

export type Outcome = Counts & { readonly name: string; readonly seconds: number }
export type Env = Readonly<Record<string, string | undefined>>

/** How a program says how many of its checks passed: by its exit code alone, or in a report in JSON. */
type Kind = 'one' | 'vitest' | 'playwright'

export type Part = {
  readonly name: string
  readonly kind: Kind
  readonly command: readonly string[]
  /** Projects of the journeys that run together: each has an outcome of its own. */
  readonly projects?: readonly string[]
  readonly env?: Env
}

/** Runs a part to its end and counts what passed. Of a part that fails, everything it said is printed. */
export async function runPart(part: Part, base: Env): Promise<Outcome[]> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'openhall-report-'))
  const report = join(folder, 'report.json')
  const { code, said } = await run(
    [...part.command, ...REPORTERS[part.kind](report)],
    { ...base, ...part.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    part.kind === 'playwright',
  )
  const outcomes = outcomesOf(part, report, code, Math.round((performance.now() - started) / 1000))
  if (outcomes.some(({ failed }) => failed > 0) && part.kind !== 'playwright') process.stdout.write(said)
  rmSync(folder, { recursive: true, force: true })
  return outcomes
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
function outcomesOf(part: Part, report: string, code: number, seconds: number): Outcome[] {
  const outcomes = reportedBy(part, report, code, seconds)
  const isExplained = code === 0 || outcomes.some(({ failed }) => failed > 0)
  return isExplained ? outcomes : outcomes.map((one, i) => (i === 0 ? { ...one, failed: 1 } : one))
}

function reportedBy({ name, kind, projects = [] }: Part, report: string, code: number, seconds: number) {
  if (kind === 'playwright') return projects.map((name) => ({ name, ...journeysIn(report, name) }))
  const counts = kind === 'one' ? { passed: code === 0 ? 1 : 0, failed: 0 } : countsIn(report)
  return [{ name, ...counts, seconds }]
}
