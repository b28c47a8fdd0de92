import { findCaseFile, findCaseFileById } from '#db/queries/case-file.ts'
import { findNoticeObjection, listObjectors, type ObjectorRow } from '#db/queries/notice.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { StaffCase } from '../case-file/open-for-staff.ts'
import type { Hall } from '../hall.ts'
import { noticeOfCaseFile, type PublicNotice } from './read-notice.ts'

/** What staff see of public notices on a case file's page. */
export type NoticeOnCase = {
  readonly notice: PublicNotice | null
  readonly objectors: readonly ObjectorRow[]
  /** Is this case file an objection that is joined to a notice? */
  readonly isAttached: boolean
  /** Where this case file is itself an objection: the case file under the notice, for whoever may read it. */
  readonly objectsTo: { readonly reference: string; readonly objection: number } | null
}

export async function noticeOnCase(
  hall: Hall,
  actor: StaffActor,
  caseFile: StaffCase,
): Promise<NoticeOnCase> {
  const row = await findCaseFile(hall.read, caseFile.reference)
  if (!row) throw new Refusal('not-found')
  return {
    notice: await noticeOfCaseFile(hall, row.id, caseFile.state),
    objectors: caseFile.state.objections.length > 0 ? await listObjectors(hall.read, row.id) : [],
    ...(await objectsTo(hall, caseFile.town, actor, row.id)),
  }
}

async function objectsTo(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  caseFileId: string,
): Promise<Pick<NoticeOnCase, 'isAttached' | 'objectsTo'>> {
  const found = await findNoticeObjection(hall.read, caseFileId)
  const noticed = found && (await findCaseFileById(hall.read, found.noticedId))
  const isAttached = found !== undefined
  if (!found || !noticed || !isAllowed(town, actor, 'read', noticed)) return { isAttached, objectsTo: null }
  return { isAttached, objectsTo: { reference: noticed.reference, objection: found.objection } }
}
