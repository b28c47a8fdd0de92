import { checkTown } from '#adapters/town-folder/check-town.ts'
import { writeProblem } from '#adapters/town-folder/problem.ts'
import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { type DemoSignIn, makeDemoStaff } from './account/make-demo-staff.ts'
import type { SystemActor } from './actor.ts'
import type { Hall } from './hall.ts'
import { importTown } from './town/import-town.ts'

const START: SystemActor = { kind: 'system', job: 'start' }

/** A town folder with mistakes: the hall does not open with it. */
export class TownFolderError extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'TownFolderError'
  }
}

/**
 * Makes a hall ready to open: migrates, stores what changed in the town folder, makes the demo town's staff.
 * @returns how the demo staff sign in; empty for a town of one's own
 */
export async function prepareHall(hall: Hall): Promise<readonly DemoSignIn[]> {
  await migrateDatabase(hall.database)
  const town = readTown(hall.settings.townDir)
  await importTown(hall, START, town)
  return makeDemoStaff(
    hall,
    START,
    town.people.map(({ value }) => value),
  )
}

function readTown(dir: string): RawTown {
  const reading = readTownFolder(dir)
  const problems = reading.ok ? checkTown(reading.town, null) : reading.problems
  if (!reading.ok || problems.length > 0)
    throw new TownFolderError([`The town folder ${dir} has mistakes:`, ...problems.map(writeProblem)])
  return reading.town
}
