import { defineConfig, type PlaywrightTestOptions, type Project } from '@playwright/test'
import type { HallOptions } from './e2e/hall/test.ts'

const RESIDENT = ['resident/**', 'public/**']
const PHONE = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true }
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const projects: Project<PlaywrightTestOptions & HallOptions>[] = [
  { name: 'chromium', testMatch: ['resident/**', 'public/**', 'staff/**', 'guard/**', 'time/**'].map(spec) },
  { name: 'no-js', testMatch: RESIDENT.map(spec), use: { javaScriptEnabled: false } },
  { name: 'zh-Hans', testMatch: RESIDENT.map(spec), use: { language: 'zh', locale: 'zh-CN' } },
  {
    name: 'mobile',
    testMatch: [...RESIDENT, 'staff/**'].map(spec),
    grep: /^(?!.*\bstaff\/)|@mobile/,
    use: PHONE,
  },
  { name: 'walk', testMatch: spec('walk') },
  { name: 'crash', testMatch: spec('crash') },
  ...(process.env.E2E_DATABASE_URL ? [onPostgres()] : []),
]

export default defineConfig<PlaywrightTestOptions & HallOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/hall/prepare.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 900 },
    language: 'en',
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: ARGS },
  },
  projects,
})

/** One journey on the other engine: a resident files, staff answer, the resident tracks. */
function onPostgres(): Project<PlaywrightTestOptions & HallOptions> {
  return {
    name: 'postgres',
    testMatch: 'staff/answer.spec.ts',
    grep: /@mobile/,
    use: { databaseUrl: process.env.E2E_DATABASE_URL },
  }
}

function spec(folder: string): string {
  return `${folder}/*.spec.ts`
}
