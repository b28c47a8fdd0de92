import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { listEveryCaseFile } from '#db/queries/every-case-file.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { MOVES, whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import { clockBook } from '../case-file/clock-book.ts'
import { serviceVersion } from '../town/current-town.ts'
import { count, type Simulation } from './simulation.ts'

/** How a clock ended that somebody other than the person has to keep; `open` where it did not. */
export type ClockEnd = 'met' | 'missed' | 'withdrawn' | 'open'

/** Windows of people: nobody is late who lets one pass. */
const THEIRS: readonly ClockRule['holder'][] = ['resident', 'anyone']

export type LifeReport = {
  readonly caseFiles: number
  readonly stages: ReadonlyMap<string, number>
  readonly clocks: ReadonlyMap<ClockEnd, number>
  readonly done: ReadonlyMap<string, number>
  readonly refused: ReadonlyMap<string, number>
  /** Case files that are not over, by reference: their stage, and what could still be done by anybody. */
  readonly open: readonly {
    readonly reference: string
    readonly stage: string
    readonly moves: readonly string[]
  }[]
}

/** What has become of everything that was filed. */
export async function reportOf(simulation: Simulation): Promise<LifeReport> {
  const rows = await listEveryCaseFile(simulation.hall.read)
  const stages = new Map<string, number>()
  const clocks = new Map<ClockEnd, number>()
  const open: LifeReport['open'][number][] = []
  for (const row of rows) {
    const { state, ends, moves } = await lookAt(simulation, row)
    count(stages, state.stage)
    for (const end of ends) count(clocks as Map<string, number>, end)
    if (state.closedAt === null) open.push({ reference: row.reference, stage: state.stage, moves })
  }
  const { done, refused } = simulation.counts
  return { caseFiles: rows.length, stages, clocks, done, refused, open }
}

async function lookAt({ hall, town }: Simulation, row: CaseFileRow) {
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const state = foldCaseFile(events)
  const procedure = procedureOf(town, service, state, hall.now())
  const clocks = clocksOnFile(clockBook(town), service.regimes, events, hall.now())
  const ours = clocks.filter(({ rule }) => !THEIRS.includes(rule.holder))
  return {
    state,
    ends: ours.map((clock) => endOf(clock, state)),
    moves: MOVES.filter((move) => whyNot(move, state, procedure) === null),
  }
}

function endOf({ reading }: ClockOnFile, { withdrawnAt }: CaseState): ClockEnd {
  if (reading.stoppedAt === null) return 'open'
  if (reading.state === 'missed') return 'missed'
  return reading.stoppedAt === withdrawnAt ? 'withdrawn' : 'met'
}
