import type { Db } from '#db/handle.ts'
import { lockCaseFile } from '#db/queries/case-file.ts'
import { LINE_LEVELS } from '#db/queries/public-line.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import type { Filed } from './file.ts'
import { recordOn } from './pass-on.ts'

/**
 * Joins a case file that was filed just now with an earlier one of the same problem, in the transaction given: this
 * person keeps a receipt of their own and gets the answers of the other. Where the other has ended meanwhile, or is not
 * of the kind that is joined, the new one goes its own way.
 */
export async function joinIn(
  hall: Hall,
  tx: Db,
  town: Town,
  service: Service,
  filed: Filed,
  other: string,
): Promise<void> {
  const found = await lockCaseFile(tx, other)
  const isJoinable =
    service.merges &&
    found?.service === service.slug &&
    found.open &&
    !found.sealed &&
    found.followsId === null &&
    LINE_LEVELS.some((level) => level === found.publicLevel)
  if (!found || !isJoinable) return
  const { caseFileId, reference } = filed
  const by = { kind: 'resident' } as const
  const joined = { type: 'joined', data: { intoId: found.id, into: found.reference } } as const
  const wasJoined = { type: 'was-joined', data: { fromId: caseFileId, from: reference } } as const
  await recordOn(hall, tx, town, caseFileId, joined, by)
  await recordOn(hall, tx, town, found.id, wasJoined, by)
}
