import { join, resolve } from 'node:path'
import { settings } from '#config/env.ts'
import { BACKUPS, isForReader, stampOf } from './backup/data-folder.ts'
import { makeBackup } from './backup/make-backup.ts'
import { refusePostgres } from './backup/refuse-postgres.ts'

// npm run backup [FOLDER]: copies the data folder, also of a running server, and proves the copy.
try {
  refusePostgres(settings())
  const { dataDir } = settings()
  const target = resolve(process.argv[2] ?? join(dataDir, BACKUPS, stampOf(Date.now())))
  const { caseFiles } = await makeBackup(dataDir, target, showProgress)
  console.log(`Backed up and checked: ${caseFiles} case files, keys and files in ${target}`)
  console.log('The copy holds the keys too: keep it where nobody else can read it.')
} catch (error) {
  if (!isForReader(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function showProgress(done: number, total: number) {
  if (process.stdout.isTTY)
    process.stdout.write(done < total ? `\r${Math.floor((100 * done) / total)} % copied` : '\r')
}
