import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { canTakeIn } from '#domain/case-file/follow.ts'
import type { Move } from '#domain/case-file/move.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { holdsOver, isAllowed } from '../authorize.ts'
import { makeMove } from '../case-file/make-move.ts'
import { movesNow } from '../case-file/moves-now.ts'
import { mayOpen } from '../case-file/open-for-staff.ts'
import { serviceVersion } from '../town/current-town.ts'
import { fillMove } from './fill-move.ts'
import { habitOf, IDLE } from './habits.ts'
import { count, type SimulatedPerson, type Simulation } from './simulation.ts'

/** How much more readily something is done that nobody did before: so that each life sees most moves. */
const FIRST_TIME = 20

/** A member of staff opens a case file, and does what seems right to them. */
export async function actAsStaff(
  simulation: Simulation,
  actor: SimulatedPerson,
  row: CaseFileRow,
): Promise<void> {
  if (!mayOpen(simulation.town, actor, row)) return
  const made = await act(simulation, actor, row)
  if (made === 'step-aside') actor.asideFrom.add(row.id)
}

/** Whoever holds the receipt does what the tracker offers. */
export async function actAsResident(simulation: Simulation, row: CaseFileRow): Promise<void> {
  await act(simulation, { kind: 'resident', caseFileId: row.id }, row)
}

/** One move at the most; null where nothing was done. */
async function act(simulation: Simulation, actor: Actor, row: CaseFileRow): Promise<Move | null> {
  const { hall, town, chance, people, counts, isWindingUp } = simulation
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const state = foldCaseFile(events)
  const workers = people.filter((one) => worksIn(simulation, one, state.unitId)).map(({ staffId }) => staffId)
  const offered = movesNow({ town, service, state, events, actor, row, now: hall.now() })
  const moves = offered.filter((one) => {
    if (one === 'merge') return othersFor(simulation, actor, row, one).length > 0
    return one !== 'step-aside' || leavesSomebody(actor, workers, state.aside)
  })
  const weightOf = (one: Move) => habitOf(one, isWindingUp) * (counts.done.has(one) ? 1 : FIRST_TIME)
  const move = chance.weighted([null, ...moves], (one) => (one === null ? IDLE : weightOf(one)))
  if (!move) return null
  const others = othersFor(simulation, actor, row, move)
  const today = dateOf(dayAt(town.settings.zone, hall.now()))
  const typed = fillMove(move, { town, service, state, chance, today, workers, others })
  return (await isMade(simulation, actor, row.reference, move, typed)) ? move : null
}

/** Where the last one stepped aside, only a new colleague could go on: no life of a town hires one. */
function leavesSomebody(actor: Actor, workers: readonly string[], aside: readonly string[]): boolean {
  const left = workers.filter((id) => !aside.includes(id))
  return actor.kind === 'staff' && left.includes(actor.staffId) && left.length > 1
}

/** What the desk shows this person beside the case file: an older one of its own service, to merge it into. */
function othersFor({ town, caseFiles }: Simulation, actor: Actor, row: CaseFileRow, move: Move): string[] {
  const others = caseFiles.filter(({ id }) => id !== row.id)
  const fitting =
    move === 'merge'
      ? others.filter((one) => one.service === row.service && one.filedAt <= row.filedAt && canTakeIn(one))
      : others.filter((one) => isAllowed(town, actor, 'read', one))
  return fitting.map(({ reference }) => reference)
}

async function isMade(
  { hall, counts }: Simulation,
  actor: Actor,
  reference: string,
  move: Move,
  typed: Readonly<Record<string, string>>,
): Promise<boolean> {
  const fields = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]))
  try {
    const send = (more: RawFields = {}) =>
      makeMove(hall, actor, move, { reference, version: null, key: hall.newId() }, { ...fields, ...more })
    const first = await send()
    const mark = 'values' in first ? first.values?.mark : undefined
    const result = mark === undefined ? first : await send({ seen: [`${mark}`] })
    if (result.ok) {
      count(counts.done, move)
      return true
    }
    const why =
      'problems' in result ? result.problems.map(({ field, code }) => `${field} ${code}`) : [result.reason]
    for (const one of why) count(counts.refused, `${move}: ${one}`)
  } catch (error) {
    if (!isRefusal(error)) throw error
    count(counts.refused, `${move}: ${error.code}`)
  }
  return false
}

function worksIn({ town }: Simulation, { roles }: StaffActor, unitId: string): boolean {
  return holdsOver(town, roles, ['handler', 'lead'], unitId)
}
