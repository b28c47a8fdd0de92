import { isDeepStrictEqual } from 'node:util'
import { readSettings } from '#config/env.ts'
import { tables } from '#db/handle.ts'
import { findDamage } from '#db/queries/integrity.ts'
import { recomputed, recomputedFigures } from '#usecases/case-file/testing/recompute.ts'
import { openHall } from '#usecases/hall.ts'

/**
 * Recomputes everything in a data folder from the events alone and compares: columns, clocks, figures. Prints the
 * references of all case files and what is not whole, as JSON.
 */
const dataDir = process.argv[2]
if (!dataDir) throw new Error('Say which folder to look at: node scripts/test/check-whole.ts DIR')

const hall = await openHall(readSettings({ DATA_DIR: dataDir }))
const rows = await hall.read.select().from(tables(hall.read).caseFiles)
const problems: string[] = []
for (const row of rows) {
  const { events, columns, keptColumns, clocks, keptClocks } = await recomputed(hall, row)
  if (!events.every(({ number }, index) => number === index + 1))
    problems.push(`${row.reference}: an event is missing`)
  if (!isDeepStrictEqual(columns, keptColumns))
    problems.push(`${row.reference}: its columns are not as its events say`)
  if (!isDeepStrictEqual(clocks, keptClocks))
    problems.push(`${row.reference}: its clocks are not as its events say`)
}
const { kept, counted } = await recomputedFigures(hall)
if (!isDeepStrictEqual(kept, counted)) problems.push('the figures are not as the events add up')
const damage = await findDamage(hall.read)
if (damage) problems.push(damage)
process.stdout.write(JSON.stringify({ references: rows.map(({ reference }) => reference), problems }))
await hall.close()
