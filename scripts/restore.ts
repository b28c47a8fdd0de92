import { resolve } from 'node:path'
import { settings } from '#config/env.ts'
import { BackupProblem, isForReader, stampOf } from './backup/data-folder.ts'
import { refusePostgres } from './backup/refuse-postgres.ts'
import { restoreBackup } from './backup/restore-backup.ts'

// npm run restore FOLDER: puts a backup in the place of the data folder's data, which is set aside.
try {
  refusePostgres(settings())
  const backup = process.argv[2]
  if (!backup) throw new BackupProblem('Say which backup: npm run restore data/backups/2026-10-23T08-00-00')
  const { caseFiles, setAside } = await restoreBackup(
    resolve(backup),
    settings().dataDir,
    stampOf(Date.now()),
  )
  console.log(`Restored and checked: ${caseFiles} case files.`)
  if (setAside) console.log(`The data of before is in ${setAside}`)
} catch (error) {
  if (!isForReader(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
