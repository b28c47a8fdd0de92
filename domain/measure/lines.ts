import type { Stage } from '../case-file/words.ts'

/** What is public about one case file. Instants UTC ms; `areaId` is a subdistrict or township. */
export type PublicLine = {
  readonly id: string
  readonly reference: string
  readonly service: string
  readonly unitId: string
  readonly areaId: string | null
  readonly stage: Stage
  readonly receivedOn: string
  readonly filedAt: number
  readonly decidedAt: number | null
  readonly closedAt: number | null
}

/** One deadline of the authority on a public line. */
export type PublicClock = {
  readonly caseFileId: string
  readonly clock: string
  readonly round: number
  readonly dueOn: string | null
  readonly dueAt: number | null
  readonly stoppedAt: number | null
  readonly state: 'running' | 'paused' | 'met' | 'missed'
}

export type PublicCase = PublicLine & { readonly clocks: readonly PublicClock[] }

/** A running clock that ends soon, and its case file. */
export type NearestDue = {
  readonly caseFileId: string
  readonly reference: string
  readonly service: string
  readonly unitId: string
  readonly clock: string
  readonly dueAt: number
  readonly dueOn: string | null
}

/** A line of the list behind a number: the case file, and the act or clock that was counted. */
export type ListedCase = {
  /** Sorts the list; the next page begins after it. */
  readonly key: string
  readonly reference: string
  readonly service: string
  readonly unitId: string
  readonly stage: Stage
  readonly receivedOn: string
  /** When it was counted, UTC ms: the entry, the act, or the stop of the clock; null while a clock is open. */
  readonly at: number | null
  readonly clock: string | null
  readonly dueOn: string | null
}
