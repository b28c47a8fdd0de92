import { settings } from '#config/env.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { hall } from '#usecases/hall.ts'
import { importTown } from '#usecases/town/import-town.ts'
import type { Command } from './main.ts'
import { townOfFolder } from './town-of-folder.ts'

/** Checks a town folder and stores what changed in it; a running hall shows it within a second. */
export const importFolder: Command = {
  usage: 'import [DIR]',
  async run([dir = settings().townDir]) {
    const town = townOfFolder(dir)
    if (!town) return 1
    const here = await hall()
    try {
      await migrateDatabase(here.database)
      const { added, removed, contentVersion } = await importTown(
        here,
        { kind: 'system', job: 'town-import' },
        town,
      )
      for (const { kind, slug, version } of added) console.log(`${kind} ${slug}: version ${version}`)
      for (const { kind, slug } of removed) console.log(`${kind} ${slug}: removed`)
      if (added.length + removed.length === 0) console.log('Nothing changed.')
      console.log(`Content version ${contentVersion}.`)
      return 0
    } finally {
      await here.close()
    }
  },
}
