import { parseReference } from '#domain/reference/reference.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { type EachResult, moveEach } from './move-each.ts'
import { VISITS_AT_MOST } from './read-visit-day.ts'

export type VisitsPlanned = EachResult | 'none' | 'too-many'

/** Plans a visit on one day, by the same two people, for each case file that was chosen (`reference`, several). */
export async function planVisits(
  hall: Hall,
  actor: StaffActor,
  key: string,
  fields: RawFields,
): Promise<VisitsPlanned> {
  const { prefix } = (await currentTown(hall)).settings
  const typed = (fields.reference ?? []).flatMap((one) => parseReference(one, prefix) ?? [])
  const references = [...new Set(typed)]
  if (references.length === 0) return 'none'
  if (references.length > VISITS_AT_MOST) return 'too-many'
  const { on, first, second, how, why, text } = fields
  const shared = { on, first, second, how, why, text }
  return moveEach(
    hall,
    actor,
    'plan-visit',
    key,
    references.map((reference) => ({ reference, fields: shared })),
  )
}
