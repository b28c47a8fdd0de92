import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { createDatabase, startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    postgresTemplate: string
  }
}

const TEMPLATE = 'openhall_template'

/** Starts one PostgreSQL for the whole run, with a migrated database to copy from; stops it at the end. */
export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  try {
    const template = await openDatabase({ url: await createDatabase(postgres.url, TEMPLATE) })
    await migrateDatabase(template)
    await template.close()
    project.provide('postgresUrl', postgres.url)
    project.provide('postgresTemplate', TEMPLATE)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return () => postgres.stop()
}
