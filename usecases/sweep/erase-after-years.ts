import { deleteAttachmentsOn } from '#db/queries/attachment.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { eraseTexts, findCaseFileById } from '#db/queries/case-file.ts'
import { deleteCaseSearch } from '#db/queries/search.ts'
import { deleteStaffDraftsOn } from '#db/queries/staff-draft.ts'
import { listToErase } from '#db/queries/sweep.ts'
import { deleteIfUnused, deleteTagsOn } from '#db/queries/tag.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { removeUnnamed } from '../attachment/store-files.ts'
import { recordEvents } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import { goThrough, type Pass } from './go-through.ts'

/**
 * Deletes what people told us once the years of its service are over: every sealed text, the files, the title,
 * the search tokens, the code. The skeleton of the events stays, with one that says so. For the system alone.
 * @returns the number of case files whose texts were deleted
 */
export async function eraseAfterYears(hall: Hall, actor: Actor, pass: Pass): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const now = hall.now()
  const files: string[] = []
  const count = await goThrough(
    hall,
    {
      list: (read, after, limit) => listToErase(read, now, after, limit),
      async visit(tx, caseFileId) {
        const row = await findCaseFileById(tx, caseFileId)
        if (!row || row.eraseAt === null || row.eraseAt > now) return false
        const service = await serviceVersion(hall, row.service, row.serviceVersion)
        const before = (await listCaseEvents(tx, caseFileId)).map(eventOfRow)
        const erased = { type: 'erased', data: { years: service.retentionYears } } as const
        const by = { kind: 'system', job: 'erase' } as const
        if (
          !(await recordEvents(
            hall,
            tx,
            { town, service, caseFileId, before, by, fresh: [erased], key: null },
            row,
          ))
        )
          return false
        await eraseTexts(tx, caseFileId, {
          titleSealed: hall.keys.seal('', `title:${caseFileId}`),
          accessCodeHash: hall.random(32),
        })
        await deleteCaseSearch(tx, caseFileId)
        await deleteStaffDraftsOn(tx, caseFileId)
        files.push(...(await deleteAttachmentsOn(tx, caseFileId)))
        for (const tagId of await deleteTagsOn(tx, caseFileId)) await deleteIfUnused(tx, tagId)
        return true
      },
    },
    pass,
  )
  await removeUnnamed(hall, files)
  return count
}
