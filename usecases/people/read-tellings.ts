import { listTellings } from '#db/queries/telling.ts'
import { dayAt, startOfDay } from '#domain/clock/zone.ts'
import type { TellingKind } from '#domain/people/telling.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'

const SHOWN_AT_MOST = 100

/** What somebody was told of today: a clock of a case file at a percentage of its time, or case files nobody works on. */
export type ToldToday = {
  readonly id: string
  readonly kind: TellingKind
  readonly toldAt: number
  readonly reference: string | null
  readonly clock: string | null
  readonly percent: number | null
  readonly isLate: boolean
  readonly unitId: string
  readonly n: number
}

/** What this person was told today, the latest first, as far as they may still read what it is about. */
export async function readTellings(hall: Hall, town: Town, actor: StaffActor): Promise<ToldToday[]> {
  const { zone } = town.settings
  const since = startOfDay(zone, dayAt(zone, hall.now()))
  const rows = await listTellings(hall.read, actor.staffId, since, SHOWN_AT_MOST)
  return rows
    .filter(
      ({ telling, caseFile }) =>
        telling.caseFileId === null || (caseFile !== null && isAllowed(town, actor, 'read', caseFile)),
    )
    .map(({ telling: { id, kind, toldAt, clock, percent, isLate, unitId, n }, caseFile }) => ({
      ...{ id, kind, toldAt, clock, percent, isLate, unitId, n },
      reference: caseFile?.reference ?? null,
    }))
}
