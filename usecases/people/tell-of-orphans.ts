import type { Db } from '#db/handle.ts'
import { type CaseFilesOfUnit, countHandledByUnit, countOrphans } from '#db/queries/orphan.ts'
import { listRoleHolders, updateTellingCount } from '#db/queries/telling.ts'
import { type RoleHolder, recipientsOf } from '#domain/people/recipients.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import { unitPath } from '#domain/town/unit.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { todayOf } from './enter-absence.ts'
import { tell } from './tell.ts'

/**
 * Tells the lead of each unit, once a day, how many open case files lie with somebody who is away or has no account any
 * more; of sealed ones the integrity officers. What was told is kept at today's number. For the system alone.
 * @returns the number of case files nobody works on
 */
export async function tellOfOrphans(hall: Hall, actor: Actor): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const today = todayOf(hall, town)
  const units = await countOrphans(hall.read, today)
  if (units.length === 0) return 0
  await hall.transaction(async (tx) => {
    const holders = await listRoleHolders(tx)
    for (const unit of units) {
      const telling = tellingOf('orphans', `orphans:${placeOf(unit)}:${today}`, unit)
      for (const staffId of leadsOf(town, unit, holders)) {
        const isNew = await tell(hall, tx, staffId, telling)
        if (!isNew) await updateTellingCount(tx, staffId, telling.matter, unit.n)
      }
    }
  })
  return units.reduce((sum, { n }) => sum + n, 0)
}

/**
 * Tells the leads at once, in the transaction given, what somebody leaves whose account has just been disabled: whatever
 * else they were told that day.
 */
export async function tellOfDisabled(hall: Hall, tx: Db, town: Town, staffId: string): Promise<void> {
  const holders = await listRoleHolders(tx)
  for (const unit of await countHandledByUnit(tx, staffId)) {
    const matter = `disabled:${staffId}:${hall.now()}:${placeOf(unit)}`
    const telling = tellingOf('disabled', matter, unit)
    for (const lead of leadsOf(town, unit, holders)) await tell(hall, tx, lead, telling)
  }
}

function placeOf({ unitId, sealed }: CaseFilesOfUnit): string {
  return `${unitId}:${sealed ? 'sealed' : 'open'}`
}

function leadsOf(town: Town, { unitId, sealed }: CaseFilesOfUnit, holders: readonly RoleHolder[]): string[] {
  const path = unitPath(town.units, unitId).map(({ id }) => id)
  return recipientsOf(['lead'], { unitPath: path, handlerId: null, sealed, aside: [] }, holders)
}

function tellingOf(kind: 'orphans' | 'disabled', matter: string, { unitId, n }: CaseFilesOfUnit) {
  const nothing = { caseFileId: null, clock: null, percent: null, isLate: false, reference: null }
  return { kind, matter, unitId, n, ...nothing } as const
}
