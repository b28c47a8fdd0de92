import { type CaseFileRow, findCaseFileById } from '#db/queries/case-file.ts'
import { listEveryCaseFile } from '#db/queries/every-case-file.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { workdaysOf } from '#domain/clock/workdays.ts'
import { dayAt, startOfDay } from '#domain/clock/zone.ts'
import { Chance } from '#domain/simulation/chance.ts'
import type { Person } from '#domain/town/person.ts'
import { covers } from '../authorize.ts'
import { closeAfterWindow } from '../sweep/close-after-window.ts'
import { sweepClocks } from '../sweep/sweep-clocks.ts'
import { currentTown } from '../town/current-town.ts'
import { actAsResident, actAsStaff } from './act.ts'
import { fileSomething } from './file-something.ts'
import { hirePeople } from './hire-people.ts'
import { objectToNotices } from './object-to-notices.ts'
import { type LifeReport, reportOf } from './report.ts'
import type { SimulatedHall, Simulation } from './simulation.ts'

export type Life = {
  readonly seed: number
  /** Days on which residents file and everybody does as they please. */
  readonly days: number
  /** Filings in all, spread over those days. */
  readonly filings: number
  readonly people: readonly Person[]
}

const BY = { kind: 'system', job: 'simulation' } as const
const HOUR = 3_600_000
/** Hours of the day at which people look in. */
const HOURS = [9, 14, 19] as const
const STAFF_UNTIL = 18
/** Of a quarter of the case files nobody ever opens the tracker. */
const NEVER_LOOKS_IN = /[0-7]$/
/** What a member of staff does between two of these hours. */
const AT_ONCE = 3
/** Days after which nothing that was asked for can still be open: the longest lawful petition is 240 days long. */
const WIND_UP_DAYS = 400

/** Random bytes for the hall of a simulation: the same for the same seed, so that references and ids are too. */
export function randomOf(seed: number): (length: number) => Uint8Array {
  const chance = new Chance(seed)
  return (length) => chance.bytes(length)
}

/**
 * Lives through the days of a town: residents file and do what the tracker offers, staff do what their page offers,
 * the sweep runs. Then nobody begins anything new and all goes on until nothing is open. The same seed on a fresh hall
 * lives the same life.
 */
export async function simulateTown(
  { hall, setTime }: SimulatedHall,
  { seed, days, filings, people }: Life,
  onDay: (date: string) => void = () => {},
): Promise<LifeReport> {
  const town = await currentTown(hall)
  const simulation: Simulation = {
    hall,
    town,
    chance: new Chance(seed),
    people: await hirePeople(hall, people),
    counts: { done: new Map(), refused: new Map() },
    caseFiles: [],
    isWindingUp: false,
  }
  const first = dayAt(town.settings.zone, hall.now()) + 1
  let left = filings
  for (let day = first; day < first + days + WIND_UP_DAYS; day += 1) {
    simulation.isWindingUp = day >= first + days
    const coming = simulation.isWindingUp ? 0 : Math.round(left / (first + days - day))
    left -= coming
    await liveDay(simulation, setTime, day, coming)
    onDay(dateOf(day))
    if (simulation.isWindingUp && (await isAllOver(simulation))) break
  }
  return reportOf(simulation)
}

async function liveDay(
  simulation: Simulation,
  setTime: (at: number) => void,
  day: number,
  coming: number,
): Promise<void> {
  const { hall, town, chance } = simulation
  const midnight = startOfDay(town.settings.zone, day)
  for (const [i, hour] of HOURS.entries()) {
    setTime(midnight + hour * HOUR + chance.between(0, 59) * 60_000)
    for (let n = i; n < coming; n += HOURS.length) await fileSomething(simulation)
    simulation.caseFiles = await listEveryCaseFile(hall.read)
    await residentsLookIn(simulation)
    if (!simulation.isWindingUp) await objectToNotices(simulation)
    if (hour < STAFF_UNTIL && isWorked(simulation, day)) await staffWork(simulation)
    await sweepClocks(hall, BY, { report: rethrow })
    await closeAfterWindow(hall, BY, { report: rethrow })
  }
}

async function residentsLookIn(simulation: Simulation): Promise<void> {
  const { hall, chance, isWindingUp } = simulation
  for (const row of await listEveryCaseFile(hall.read)) {
    const looksIn = !NEVER_LOOKS_IN.test(row.id) && chance.happens(isWindingUp ? 0.1 : 0.2)
    if (looksIn) await actAsResident(simulation, row)
  }
}

/** Everybody takes up a few of the case files that they can open. */
async function staffWork(simulation: Simulation): Promise<void> {
  const { hall, town, chance, people } = simulation
  const rows = (await listEveryCaseFile(hall.read)).filter((row) => !isOver(row))
  for (const actor of people) {
    const near = rows.filter((row) =>
      [row.unitId, row.sendingUnitId, row.reviewUnitId, ...row.legUnitIds].some(
        (unitId) =>
          unitId !== null &&
          actor.roles.some((held) => held.unitId === null || covers(town, held.unitId, unitId)),
      ),
    )
    for (let n = 0; n < AT_ONCE && near.length > 0; n += 1) {
      const picked = chance.pick(near)
      const row = (await findCaseFileById(hall.read, picked.id)) ?? picked
      await actAsStaff(simulation, actor, row)
    }
  }
}

const OVER: readonly string[] = ['closed', 'given-up', 'settled', 'merged', 'taken-to-review', 'final']

/** Nothing is owed on it any more, neither to the person nor to the oversight office. */
function isOver({ stage, orderState }: CaseFileRow): boolean {
  return OVER.includes(stage) && orderState !== 'open'
}

async function isAllOver({ hall }: Simulation): Promise<boolean> {
  return (await listEveryCaseFile(hall.read)).every(isOver)
}

function isWorked({ town }: Simulation, day: number): boolean {
  return workdaysOf(town.calendars.get(town.settings.calendar)!).isWorked(day)
}

function rethrow(error: unknown): never {
  throw error
}
