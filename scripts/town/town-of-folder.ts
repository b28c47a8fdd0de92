import { resolve } from 'node:path'
import { checkTown } from '#adapters/town-folder/check-town.ts'
import { readLaws } from '#adapters/town-folder/laws.ts'
import { writeProblem } from '#adapters/town-folder/problem.ts'
import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'

// Texts of the laws stand beside the project where its authors work, and nowhere else.
const LAWS = resolve(import.meta.dirname, '../../../shared/laws')

/** Reads and checks a town folder; writes every mistake to standard error and answers null where there is one. */
export function townOfFolder(dir: string): RawTown | null {
  const reading = readTownFolder(dir)
  const problems = reading.ok ? checkTown(reading.town, readLaws(LAWS)) : reading.problems
  for (const problem of problems) console.error(writeProblem(problem))
  if (problems.length > 0)
    console.error(`${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in ${dir}`)
  return reading.ok && problems.length === 0 ? reading.town : null
}
