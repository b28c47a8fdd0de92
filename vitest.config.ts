import { defineConfig } from 'vitest/config'

const FOLDERS = '{domain,usecases,server,adapters,jobs,i18n,config,scripts,app,components,town,bench}'
/** Use cases whose safety hangs on the database's locks. */
const ON_BOTH_ENGINES = 'usecases/**/*.engines.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${FOLDERS}/**/*.test.ts`],
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
