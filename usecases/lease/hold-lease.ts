import { deleteLease, findLease, takeLease } from '#db/queries/lease.ts'
import type { Hall } from '../hall.ts'

/** Held by the process that runs the jobs. */
export const JOBS_LEASE = 'jobs'

/**
 * Takes or renews a lease in the database for `lasts` milliseconds, so that of several processes one works. A holder
 * that is gone keeps it until it ends.
 * @returns whether this holder has it now
 */
export async function holdLease(hall: Hall, name: string, holder: string, lasts: number): Promise<boolean> {
  const now = hall.now()
  const known = await findLease(hall.read, name)
  if (known && known.holder !== holder && known.endsAt > now) return false
  return hall.transaction((tx) => takeLease(tx, { name, holder, endsAt: now + lasts }, now))
}

/** Gives the lease back, so that another process need not wait for its end. */
export async function releaseLease(hall: Hall, name: string, holder: string): Promise<void> {
  await hall.transaction((tx) => deleteLease(tx, name, holder))
}
