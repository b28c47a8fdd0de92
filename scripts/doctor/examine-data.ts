import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '#config/env.ts'
import { countLostFiles } from '#usecases/attachment/count-lost-files.ts'
import { openHall } from '#usecases/hall.ts'
import { checkHall, type HallProblem } from '#usecases/health/check-hall.ts'
import { type Finding, fine, problem } from './finding.ts'

const SENTENCES: Readonly<Record<HallProblem, string>> = {
  'database-gone': 'The database does not answer. Look whether it runs, and whether DATABASE_URL is right.',
  'not-migrated': 'The database has not got the tables of this version. npm start brings it up to date.',
  'town-missing': 'No town is in the database. npm start brings it in.',
  'disk-nearly-full': 'Less than 100 MB are free on the disk of the data folder. Make room.',
  'disk-not-readable': 'The disk of the data folder cannot be looked at.',
}

/** The database, its town and the disk. What is not there yet is left unmade. */
export async function examineData(settings: Settings): Promise<Finding[]> {
  const isThere = settings.databaseUrl !== undefined || existsSync(join(settings.dataDir, 'openhall.db'))
  if (!isThere) return [fine('There is no database yet. npm start makes it.')]
  try {
    const hall = await openHall(settings)
    const problems = await checkHall(hall)
    const lost = problems.length > 0 ? 0 : await countLostFiles(hall)
    await hall.close()
    if (lost > 0)
      return [
        problem(`${lost} files that people sent are not in the data folder. Restore them from a backup.`),
      ]
    if (problems.length > 0) return problems.map((found) => problem(SENTENCES[found]))
    return [fine(`The database (${hall.database.kind}) answers, the town is in it, and the disk has room.`)]
  } catch (error) {
    return [problem(`The data cannot be opened: ${error instanceof Error ? error.message : String(error)}`)]
  }
}
