import type { Settings } from '#config/env.ts'
import { BackupProblem } from './data-folder.ts'

/** Both commands copy SQLite; PostgreSQL brings its own, and the keys lie in the data folder all the same. */
export function refusePostgres({ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>): void {
  if (databaseUrl === undefined) return
  throw new BackupProblem(
    `DATABASE_URL names a PostgreSQL database: copy it with pg_dump and bring it back with pg_restore. Copy ${dataDir} as well: it holds the keys, without which the database cannot be read, and the files that people sent. Copy it after the database.`,
  )
}
