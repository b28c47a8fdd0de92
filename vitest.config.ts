import { defineConfig } from 'vitest/config'

/** Pure rules and words: no test of theirs changes what another one sees, so that they share what they import. */
const PURE = '{domain,i18n}/**/*.test.ts'
const OTHERS = '{usecases,server,adapters,jobs,config,scripts,app,components,town,bench}/**/*.test.ts'
/** Use cases whose safety hangs on the database's locks. */
const ON_BOTH_ENGINES = 'usecases/**/*.engines.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: [OTHERS],
          exclude: ['scripts/check/**', 'node_modules/**', ON_BOTH_ENGINES],
        },
      },
      { extends: true, test: { name: 'guards', include: ['scripts/check/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['db/**/*.test.ts', ON_BOTH_ENGINES],
          globalSetup: './scripts/test/postgres-for-vitest.ts',
        },
      },
    ],
  },
})
