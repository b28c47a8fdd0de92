import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { Chance } from '#domain/simulation/chance.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'

/** A hall whose time is the simulation's to set (UTC ms), never earlier than it is. */
export type SimulatedHall = { readonly hall: Hall; readonly setTime: (at: number) => void }

/** Somebody on the staff, who may come to step aside from case files. */
export type SimulatedPerson = StaffActor & { readonly asideFrom: Set<string> }

/** One simulation while it runs. */
export type Simulation = {
  readonly hall: Hall
  readonly town: Town
  readonly chance: Chance
  readonly people: readonly SimulatedPerson[]
  readonly counts: Counts
  /** The case files that there are, as they were when people last looked in. */
  caseFiles: readonly CaseFileRow[]
  /** Nobody begins anything new any more. */
  isWindingUp: boolean
}

/** What was done, and what was refused and why, by move. */
export type Counts = { readonly done: Map<string, number>; readonly refused: Map<string, number> }

export function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
