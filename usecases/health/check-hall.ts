import { statfs } from 'node:fs/promises'
import type { Hall } from '../hall.ts'
import { contentVersion } from '../town/current-town.ts'

const LEAST_BYTES = 100 * 1024 * 1024

/** What can be wrong with a running hall, as codes. */
export type HallProblem =
  | 'database-gone'
  | 'disk-nearly-full'
  | 'disk-not-readable'
  | 'town-missing'
  | 'not-migrated'

/** Looks whether this hall can take requests: its database, its disk (100 MB free) and its town. Never throws. */
export async function checkHall(hall: Hall): Promise<HallProblem[]> {
  const found = await Promise.all([checkDatabase(hall), checkDisk(hall)])
  return [...new Set(found.filter((problem) => problem !== undefined))]
}

async function checkDatabase(hall: Hall): Promise<HallProblem | undefined> {
  const health = await hall.database.health().catch(() => ({ ok: false, reason: 'database-gone' }) as const)
  if (!health.ok) return health.reason
  try {
    return (await contentVersion(hall)) > 0 ? undefined : 'town-missing'
  } catch {
    return 'not-migrated'
  }
}

async function checkDisk({ settings }: Hall): Promise<HallProblem | undefined> {
  try {
    const { bavail, bsize } = await statfs(settings.dataDir)
    return bavail * bsize < LEAST_BYTES ? 'disk-nearly-full' : undefined
  } catch {
    return 'disk-not-readable'
  }
}
