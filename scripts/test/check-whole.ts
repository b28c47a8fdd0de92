import { readSettings } from '#config/env.ts'
import { tables } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { findDamage } from '#db/queries/integrity.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { projectionOf } from '#domain/case-file/projection.ts'
import { contributionsOf } from '#domain/measure/contributions.ts'
import { addTo, keyOfCell, type Tally } from '#domain/measure/figure.ts'
import { subdistrictOf } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import { clockBook } from '#usecases/case-file/clock-book.ts'
import { eraseDeadline, reopenDeadline } from '#usecases/case-file/deadlines.ts'
import { type Hall, openHall } from '#usecases/hall.ts'
import { currentTown, serviceVersion } from '#usecases/town/current-town.ts'

/**
 * Recomputes everything in a data folder from the events alone and compares: projections, clocks, figures. Prints the
 * references of all case files and what is not whole, as JSON.
 */
const dataDir = process.argv[2]
if (!dataDir) throw new Error('Say which folder to look at: node scripts/test/check-whole.ts DIR')

const hall = await openHall(readSettings({ DATA_DIR: dataDir }))
const town = await currentTown(hall)
const rows = await hall.read.select().from(tables(hall.read).caseFiles)
const allClocks = await hall.read.select().from(tables(hall.read).caseClocks)
const clocksOf = Map.groupBy(allClocks, ({ caseFileId }) => caseFileId)
const tally: Tally = new Map()
const problems: string[] = []
for (const row of rows) problems.push(...(await checkCaseFile(hall, town, row, tally)))
problems.push(...(await checkFigures(hall, tally)))
const damage = await findDamage(hall.read)
if (damage) problems.push(damage)
process.stdout.write(JSON.stringify({ references: rows.map(({ reference }) => reference), problems }))
await hall.close()

async function checkCaseFile(hall: Hall, town: Town, row: CaseFileRow, tally: Tally): Promise<string[]> {
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const numbers = events.map(({ number }) => number)
  if (events.length === 0 || numbers.some((number, index) => number !== index + 1))
    return [`${row.reference}: its events are ${numbers.join(', ') || 'missing'}`]
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const book = clockBook(town)
  const clocks = clocksOnFile(book, service.regimes, events, hall.now())
  const state = foldCaseFile(events)
  const district = state.areaId ? (subdistrictOf(town.areas, state.areaId)?.id ?? null) : null
  const ends = { reopenUntil: reopenDeadline(town, state), eraseAt: eraseDeadline(town, service, state) }
  const columns = Object.entries(projectionOf(state, clocks, district, ends))
  const different = columns.filter(([name, value]) => row[name as keyof CaseFileRow] !== value)
  const counted = contributionsOf(events, clocks, {
    calendar: book.calendar,
    service: row.service,
    subdistrictOf: (areaId) => (areaId ? (subdistrictOf(town.areas, areaId)?.id ?? null) : null),
  })
  for (const { cell, n } of counted.values()) addTo(tally, cell, n)
  return [
    ...different.map(([name]) => `${row.reference}: ${name} is not what its events say`),
    ...checkClocks(row, clocks),
  ]
}

function checkClocks(row: CaseFileRow, clocks: ReturnType<typeof clocksOnFile>): string[] {
  const kept = clocksOf.get(row.id) ?? []
  const isKept = (clock: (typeof clocks)[number]) =>
    kept.some(
      (one) => one.clock === clock.clock && one.round === clock.round && one.dueAt === clock.reading.dueAt,
    )
  const missing = clocks.filter((clock) => !isKept(clock))
  const sentences = missing.map(
    ({ clock }) => `${row.reference}: the clock ${clock} is not as its events say`,
  )
  return kept.length === clocks.length
    ? sentences
    : [...sentences, `${row.reference}: it has ${kept.length} clocks`]
}

async function checkFigures(hall: Hall, tally: Tally): Promise<string[]> {
  const kept = await hall.read.select().from(tables(hall.read).figures)
  const known = new Map(kept.map((row) => [keyOfCell(row as Parameters<typeof keyOfCell>[0]), row.n]))
  const keys = new Set([...known.keys(), ...tally.keys()])
  return [...keys]
    .filter((key) => (known.get(key) ?? 0) !== (tally.get(key)?.n ?? 0))
    .map((key) => `the figure ${key} is ${known.get(key) ?? 0}, by the events ${tally.get(key)?.n ?? 0}`)
}
