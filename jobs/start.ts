import { Cron } from 'croner'
import type { Hall } from '#usecases/hall.ts'
import { holdLease, JOBS_LEASE, releaseLease } from '#usecases/lease/hold-lease.ts'
import { type Job, jobs } from './jobs.ts'

/** Told of every error of a job; the job goes on at its next time. */
export type JobLog = (error: unknown, job: string) => void

export type RunningJobs = { stop(): Promise<void> }

const LEASE_LASTS = 30_000

/**
 * Starts the jobs of this process. Of several processes on one database the one that holds the lease works; another
 * takes over when the lease ended. No job runs twice at a time. `stop` lets what runs finish its batch.
 */
export async function startJobs(
  hall: Hall,
  log: JobLog = toStandardError,
  list: readonly Job[] = jobs(),
): Promise<RunningJobs> {
  const holder = hall.newId()
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()

  async function run({ name, work }: Job): Promise<void> {
    try {
      if (!(await holdLease(hall, JOBS_LEASE, holder, LEASE_LASTS))) return
      await work(hall, { signal: stopping.signal, report: (error) => log(error, name) })
    } catch (error) {
      log(error, name)
    }
  }

  const clocks = list.map((job) => {
    return new Cron(job.every, { protect: true, unref: true }, async () => {
      const done = run(job)
      running.add(done)
      await done
      running.delete(done)
    })
  })

  return {
    async stop() {
      stopping.abort()
      for (const clock of clocks) clock.stop()
      await Promise.all(running)
      await releaseLease(hall, JOBS_LEASE, holder).catch((error) => log(error, JOBS_LEASE))
    },
  }
}

function toStandardError(error: unknown, job: string): void {
  console.error(`The job “${job}” failed; it goes on at its next time.`, error)
}
