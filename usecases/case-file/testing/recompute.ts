import { tables } from '#db/handle.ts'
import { listCaseClocks } from '#db/queries/case-clock.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { projectionOf } from '#domain/case-file/projection.ts'
import { contributionsOf } from '#domain/measure/contributions.ts'
import { addTo, keyOfCell, type Tally } from '#domain/measure/figure.ts'
import { subdistrictOf } from '#domain/town/area.ts'
import type { Hall } from '../../hall.ts'
import { currentTown, serviceVersion } from '../../town/current-town.ts'
import { clockBook } from '../clock-book.ts'
import { eraseDeadline, reopenDeadline } from '../deadlines.ts'

/** What the events of a case file say now, and what its columns and clock rows say: the same, where all is well. */
export async function recomputed(hall: Hall, row: CaseFileRow) {
  const town = await currentTown(hall)
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const clocks = clocksOnFile(clockBook(town), service.regimes, events, hall.now())
  const state = foldCaseFile(events)
  const district = state.areaId ? (subdistrictOf(town.areas, state.areaId)?.id ?? null) : null
  const ends = {
    reopenUntil: reopenDeadline(town, state),
    eraseAt: eraseDeadline(town, service, state),
    approvers: town.settings.approvers,
  }
  const columns = projectionOf(state, clocks, district, ends)
  const kept = await listCaseClocks(hall.read, row.id)
  return {
    events,
    state,
    columns,
    keptColumns: Object.fromEntries(
      Object.keys(columns).map((name) => [name, row[name as keyof CaseFileRow]]),
    ),
    clocks: clocks
      .map(({ clock, round, unitId, reading }) =>
        line([clock, round, unitId, reading.state, reading.dueAt, reading.stoppedAt]),
      )
      .sort(),
    keptClocks: kept
      .map(({ clock, round, unitId, state, dueAt, stoppedAt }) =>
        line([clock, round, unitId, state, dueAt, stoppedAt]),
      )
      .sort(),
  }
}

/** The roll-up as it stands, and as all events add up to it; cells of nothing left out. */
export async function recomputedFigures(hall: Hall) {
  const town = await currentTown(hall)
  const book = clockBook(town)
  const tally: Tally = new Map()
  for (const row of await hall.read.select().from(tables(hall.read).caseFiles)) {
    const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
    const service = await serviceVersion(hall, row.service, row.serviceVersion)
    const counted = contributionsOf(events, clocksOnFile(book, service.regimes, events, hall.now()), {
      calendar: book.calendar,
      pastCalendars: book.pastCalendars,
      service: row.service,
      subdistrictOf: (areaId) => (areaId ? (subdistrictOf(town.areas, areaId)?.id ?? null) : null),
    })
    for (const { cell, n } of counted.values()) addTo(tally, cell, n)
  }
  const rows = await hall.read.select().from(tables(hall.read).figures)
  const kept = rows.map((row) => [keyOfCell(row as Parameters<typeof keyOfCell>[0]), row.n] as const)
  return {
    kept: new Map(kept.filter(([, n]) => n !== 0).sort()),
    counted: new Map(
      [...tally]
        .map(([key, { n }]) => [key, n] as const)
        .filter(([, n]) => n !== 0)
        .sort(),
    ),
  }
}

function line(parts: readonly unknown[]): string {
  return parts.join(' ')
}
