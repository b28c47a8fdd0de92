import type { Db } from '#db/handle.ts'
import { findCaseFileById, lockCaseFile } from '#db/queries/case-file.ts'
import { LINE_LEVELS } from '#db/queries/public-line.ts'
import { canTakeIn } from '#domain/case-file/follow.ts'
import { isDanger } from '#domain/case-file/words.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { recordOn } from './case-in-hand.ts'
import type { Filed } from './file.ts'
import { takeUrgency } from './take-urgency.ts'

/**
 * Joins a case file that was filed just now with an earlier one of the same problem, in the transaction given: this
 * person keeps a receipt of their own and gets the answers of the other. Where the other was answered meanwhile, is not
 * of the kind that is joined, or somebody is in danger, the new one goes its own way.
 */
export async function joinIn(
  hall: Hall,
  tx: Db,
  town: Town,
  service: Service,
  filed: Filed,
  other: string,
): Promise<void> {
  const { caseFileId, reference } = filed
  const urgency = (await findCaseFileById(tx, caseFileId))?.urgency ?? 'none'
  const found = await lockCaseFile(tx, other)
  const isJoinable =
    service.merges &&
    !isDanger(urgency) &&
    found?.service === service.slug &&
    canTakeIn(found) &&
    LINE_LEVELS.some((level) => level === found.publicLevel)
  if (!found || !isJoinable) return
  const by = { kind: 'resident' } as const
  const joined = { type: 'joined', data: { intoId: found.id, into: found.reference } } as const
  const wasJoined = { type: 'was-joined', data: { fromId: caseFileId, from: reference } } as const
  await recordOn(hall, tx, town, caseFileId, joined, by)
  await recordOn(hall, tx, town, found.id, wasJoined, by)
  await takeUrgency(hall, tx, town, found.id, urgency)
}
