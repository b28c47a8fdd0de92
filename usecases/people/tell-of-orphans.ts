import { listOrphans, type OrphanRow } from '#db/queries/absence.ts'
import { listRoleHolders } from '#db/queries/telling.ts'
import { recipientsOf } from '#domain/people/recipients.ts'
import { Refusal } from '#domain/refusal.ts'
import { unitPath } from '#domain/town/unit.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'
import { tell } from './tell.ts'

const AT_MOST = 10_000

/**
 * Tells the lead of each unit, once a day, how many open case files lie with somebody who is away or has no account any
 * more; of sealed ones the integrity officers. For the system alone.
 * @returns the number of case files nobody works on
 */
export async function tellOfOrphans(hall: Hall, actor: Actor): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const today = todayOf(hall, town)
  const orphans = await listOrphans(hall.read, today, AT_MOST)
  if (orphans.length === 0) return 0
  const byUnit = Map.groupBy(orphans, ({ unitId, sealed }) => `${unitId}:${sealed ? 'sealed' : 'open'}`)
  await hall.transaction(async (tx) => {
    const holders = await listRoleHolders(tx)
    for (const [key, rows] of byUnit) {
      const { unitId, sealed } = rows[0]!
      const path = unitPath(town.units, unitId).map(({ id }) => id)
      const matter = { unitPath: path, handlerId: null, sealed, aside: [] }
      const telling = tellingOf(unitId, `orphans:${key}:${today}`, rows)
      for (const staffId of recipientsOf(['lead'], matter, holders)) await tell(hall, tx, staffId, telling)
    }
  })
  return orphans.length
}

function tellingOf(unitId: string, matter: string, rows: readonly OrphanRow[]) {
  return {
    kind: 'orphans',
    matter,
    caseFileId: null,
    clock: null,
    percent: null,
    isLate: false,
    unitId,
    n: rows.length,
    reference: null,
  } as const
}
