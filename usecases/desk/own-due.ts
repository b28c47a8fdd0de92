import { type DueClockRow, listOwnDueClocks } from '#db/queries/due-clock.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Words } from '#domain/locale.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'

const AT_MOST = 500

/** One deadline of a person's own: no matter of anybody, only where to look. Instants are UTC ms. */
export type OwnDue = {
  readonly id: string
  readonly reference: string
  readonly title: Words
  readonly unit: Words
  /** Local date of the last day. */
  readonly dueOn: string
  readonly dueAt: number
  /** Ends at a time of the day, not with the day. */
  readonly isTimed: boolean
  readonly startedAt: number
  readonly version: number
}

/** The deadlines of what this person handles and may read now, the nearest first. */
export async function ownDues(hall: Hall, actor: StaffActor): Promise<OwnDue[]> {
  const town = await currentTown(hall)
  const rows = await listOwnDueClocks(hall.read, actor.staffId, AT_MOST)
  return rows
    .filter((row) => isAllowed(town, actor, 'read', row))
    .flatMap((row) => {
      const rule = town.clockRules.get(row.own.clock)
      const unit = town.units.get(row.unitId)
      if (!rule || !unit || row.own.dueAt === null) return []
      const isTimed = rule.period.unit === 'hours' || rule.period.unit === 'working-hours'
      return [
        dueOf(row, { dueAt: row.own.dueAt, isTimed, title: rule.title, unit: unit.name }, town.settings.zone),
      ]
    })
}

function dueOf(
  { own, reference, version }: DueClockRow,
  more: Pick<OwnDue, 'dueAt' | 'isTimed' | 'title' | 'unit'>,
  zone: string,
): OwnDue {
  const dueOn = own.dueOn ?? dateOf(dayAt(zone, more.isTimed ? more.dueAt : more.dueAt - 1))
  return { id: own.id, reference, version, startedAt: own.startedAt, dueOn, ...more }
}
