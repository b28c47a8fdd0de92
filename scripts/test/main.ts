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
  { name: 'unit', kind: 'vitest', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'db on both engines', kind: 'vitest', command: ['vitest', 'run', '--project', 'db'] },
]
const JOURNEYS = ['chromium', 'no-js', 'zh-Hans', 'mobile', 'walk', 'crash']

const env: Env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !IGNORED.test(name)))
const done: Outcome[] = []

for (const part of CHECKS) await run(part)
await runJourneys()
console.log(`\nThe longest sources:\n${longestSources().join('\n')}\n`)
for (const outcome of done) console.log(lineOf(outcome))
const passed = done.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = done.reduce((sum, outcome) => sum + outcome.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function run(part: Part): Promise<void> {
  const outcome = await runPart(part, env)
  console.log(lineOf(outcome))
  done.push(outcome)
}

async function runJourneys(): Promise<void> {
  const browser = findChromium(console.log)
  if (browser === undefined) {
    console.log('The journeys need a Chromium: install one, or name it in CHROMIUM_PATH.')
    done.push({ name: 'journeys', passed: 0, failed: 1, seconds: 0 })
    return
  }
  const CHROMIUM_PATH = browser
  for (const project of JOURNEYS)
    await run({ name: project, kind: 'playwright', command: playwright(project), env: { CHROMIUM_PATH } })
  const postgres = await startPostgres()
  const E2E_DATABASE_URL = postgres.url
  const onPostgres = { CHROMIUM_PATH, E2E_DATABASE_URL }
  await run({ name: 'on PostgreSQL', kind: 'playwright', command: playwright('postgres'), env: onPostgres })
  await postgres.stop()
}

function playwright(project: string): string[] {
  return ['playwright', 'test', '--project', project]
}
