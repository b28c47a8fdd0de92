import { setTimeout as wait } from 'node:timers/promises'
import { type Db, isDatabaseFault } from '#db/handle.ts'
import { findLease } from '#db/queries/lease.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Mapping } from '#domain/replay/mapping.ts'
import type { Anomaly, ReplayPlan } from '#domain/replay/plan-request.ts'
import type { Actor } from '../actor.ts'
import { type Hall, makeHall } from '../hall.ts'
import { JOBS_LEASE } from '../lease/hold-lease.ts'
import { currentTown } from '../town/current-town.ts'
import { type Replayed, replayOne, type Stage } from './replay-one.ts'

type Replay = {
  readonly mapping: Mapping
  readonly plans: readonly ReplayPlan[]
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ReplayProgress) => void
}

/** `there`: filed by an earlier run. `coming`: its time has not come yet. */
export type ReplayProgress = Readonly<
  Record<'done' | 'total' | 'filed' | 'there' | 'coming' | 'failed', number>
>

export type ReplayEnd = { readonly progress: ReplayProgress; readonly anomalies: readonly Anomaly[] }

/** A transaction takes no more requests after this time (ms), and a hall at work beside us has its turn between two. */
const LONGEST = 35
const PAUSE_ALONE = 1
const PAUSE_BESIDE_HALL = 20

/**
 * Sends real requests through the use cases, each act at its own time: the hall's clock stands where the request is. One
 * request is written whole or not at all, many in one short transaction. Everything is keyed by the number in the source,
 * so it may be stopped and run again, and a later file brings what happened since; what lies after now has not happened.
 * Nobody is sent a message. Allowed to the command line alone.
 */
export async function replayRequests(hall: Hall, actor: Actor, replay: Replay): Promise<ReplayEnd> {
  if (actor.kind !== 'system' || actor.job !== 'replay') throw new Refusal('forbidden')
  const { plans, signal, onProgress } = replay
  const stage = {
    past: pastOf(hall),
    actor,
    mapping: replay.mapping,
    town: await currentTown(hall),
    until: hall.now(),
  }
  const count = { done: 0, total: plans.length, filed: 0, there: 0, coming: 0, failed: 0 }
  const anomalies: Anomaly[] = []
  while (count.done < plans.length && !signal?.aborted) {
    for (const replayed of await replayBatch(stage, plans, count.done)) {
      count.done += 1
      count[replayed.as] += 1
      anomalies.push(...replayed.anomalies)
    }
    onProgress?.(count)
    await wait((await isHallAtWork(hall)) ? PAUSE_BESIDE_HALL : PAUSE_ALONE)
  }
  return { progress: count, anomalies }
}

async function replayBatch(stage: Stage, plans: readonly ReplayPlan[], from: number): Promise<Replayed[]> {
  const { hall } = stage.past
  let next = from
  try {
    return await hall.transaction(async (tx) => {
      // After a deadlock the database runs this again, and of the first run nothing was written.
      next = from
      const end = performance.now() + LONGEST
      const replayed: Replayed[] = []
      do {
        replayed.push(await replayOne(stage, tx, plans[next]!))
        next += 1
      } while (next < plans.length && performance.now() < end)
      return replayed
    })
  } catch (error) {
    if (isDatabaseFault(error)) throw error
    return replayEach(stage, plans.slice(from, next + 1))
  }
}

/** What failed together is tried one by one: a request that cannot be filed holds up no other. */
async function replayEach(stage: Stage, plans: readonly ReplayPlan[]): Promise<Replayed[]> {
  const replayed: Replayed[] = []
  for (const plan of plans) {
    try {
      replayed.push(await stage.past.hall.transaction((tx: Db) => replayOne(stage, tx, plan)))
    } catch (error) {
      if (isDatabaseFault(error)) throw error
      replayed.push({ as: 'failed', anomalies: [{ line: plan.line, kind: 'failed', value: String(error) }] })
    }
  }
  return replayed
}

/** A process that serves this database holds the lease of the jobs. */
async function isHallAtWork(hall: Hall): Promise<boolean> {
  const lease = await findLease(hall.read, JOBS_LEASE)
  return lease !== undefined && lease.endsAt > hall.now()
}

function pastOf(hall: Hall): Stage['past'] {
  let time = 0
  const silent = { ...hall.settings, smtpUrl: undefined }
  return {
    hall: makeHall(silent, hall.database, hall.keys, () => time),
    setTime(at) {
      time = at
    },
  }
}
