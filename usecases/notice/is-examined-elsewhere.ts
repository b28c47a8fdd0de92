import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findNoticeObjection } from '#db/queries/notice.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { isOpen } from '#domain/case-file/words.ts'

/** Is this case file an objection that waits to be examined on the case file under the notice? */
export async function isExaminedElsewhere(tx: Db, caseFileId: string): Promise<boolean> {
  const found = await findNoticeObjection(tx, caseFileId)
  if (!found) return false
  const noticed = foldCaseFile((await listCaseEvents(tx, found.noticedId)).map(eventOfRow))
  const objection = noticed.objections.find((one) => one.objection === found.objection)
  return isOpen(noticed.stage) && objection?.result === null
}
