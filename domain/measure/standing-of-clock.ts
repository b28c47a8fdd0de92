/** How a clock stands for whoever reads a list. Late ones are late whether or not they have stopped. */
export type ClockStanding = 'kept' | 'missed' | 'running' | 'late' | 'paused'

type Kept = {
  readonly dueAt: number | null
  readonly stoppedAt: number | null
  readonly state: 'running' | 'paused' | 'met' | 'missed'
}

/** Reads the columns kept of a clock at `now` (UTC ms): a running one may have passed its end since they were written. */
export function standingOfClock({ dueAt, stoppedAt, state }: Kept, now: number): ClockStanding {
  if (stoppedAt !== null) return state === 'met' ? 'kept' : 'missed'
  if (dueAt === null) return 'paused'
  return dueAt <= now ? 'late' : 'running'
}
