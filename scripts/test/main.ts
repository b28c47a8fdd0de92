import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { longestSources } from './longest-sources.ts'
import { type Env, lineOf, type Outcome, type Part, runPart } from './part.ts'
import { startPostgres } from './postgres.ts'

/** What a site or a developer may have set: no test runs with it. */
const IGNORED =
  /^(PORT|HOST|PUBLIC_URL|TRUSTED_PROXIES|DATA_DIR|DATABASE_URL|TOWN_DIR|SMTP_URL|METRICS_TOKEN|LOG_LEVEL|TEST_CLOCK_OFFSET|NODE_ENV|NEXTAUTH_URL|BASE_URL|E2E_.*)$/

const CHECKS: readonly Part[] = [
  { name: 'build', kind: 'one', command: ['node', 'scripts/setup.mjs', '--for', 'build'] },
  { name: 'types', kind: 'one', command: ['tsc', '--noEmit'] },
  { name: 'style', kind: 'one', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'unused', kind: 'one', command: ['knip'] },
  { name: 'guards', kind: 'vitest', command: ['vitest', 'run', '--project', 'guards'] },
  { name: 'unit', kind: 'vitest', command: ['vitest', 'run', '--project', 'pure', '--project', 'unit'] },
  { name: 'db on both engines', kind: 'vitest', command: ['vitest', 'run', '--project', 'db'] },
]
/** Projects that run together, so that none waits for the last test of another; the last ones need a PostgreSQL. */
const JOURNEYS = [['chromium'], ['no-js', 'zh-Hans', 'mobile'], ['walk']] as const
const ON_POSTGRES = ['crash', 'postgres'] as const

const env: Env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !IGNORED.test(name)))
const done: Outcome[] = []

for (const part of CHECKS) await run(part)
await runJourneys()
console.log(`\nThe longest sources:\n${longestSources().join('\n')}\n`)
for (const outcome of done) console.log(lineOf(outcome))
const passed = done.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = done.reduce((sum, outcome) => sum + outcome.failed, 0)
console.log(`${passed} passed, ${failed} failed, ${Math.round(performance.now() / 1000)} s`)
process.exitCode = failed === 0 ? 0 : 1

async function run(part: Part): Promise<boolean> {
  const outcomes = await runPart(part, env)
  for (const outcome of outcomes) console.log(lineOf(outcome))
  done.push(...outcomes)
  return outcomes.every((outcome) => outcome.failed === 0)
}

async function runJourneys(): Promise<void> {
  const browser = findChromium(console.log)
  if (browser === undefined) {
    console.log('The journeys need a Chromium: install one, or name it in CHROMIUM_PATH.')
    done.push({ name: 'journeys', passed: 0, failed: 1, seconds: 0 })
    return
  }
  const prepared = mkdtempSync(join(tmpdir(), 'openhall-e2e-'))
  process.once('exit', () => rmSync(prepared, { recursive: true, force: true }))
  const command = ['node', 'scripts/test/prepare-data.ts', prepared]
  if (!(await run({ name: 'data of the journeys', kind: 'one', command }))) return
  const given = { CHROMIUM_PATH: browser, E2E_PREPARED: prepared }
  for (const projects of JOURNEYS) await run(playwright(projects, given))
  const postgres = await startPostgres()
  await run(playwright(ON_POSTGRES, { ...given, E2E_DATABASE_URL: postgres.url }))
  await postgres.stop()
}

function playwright(projects: readonly string[], given: Env): Part {
  const named = projects.flatMap((project) => ['--project', project])
  const command = ['playwright', 'test', ...named]
  return { name: projects.join(', '), kind: 'playwright', command, projects, env: given }
}
