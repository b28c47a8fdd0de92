import type { Db } from '#db/handle.ts'
import { eventOfRow, findCaseEvent, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFileById } from '#db/queries/case-file.ts'
import { findNoticeOfCaseFile, findPublicNotice, type PublicNoticeRow } from '#db/queries/notice.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { StandingNotice } from '#domain/case-file/state-parts.ts'
import { parseNoticeCode } from '#domain/notice/notice-code.ts'
import type { NoticeContent } from '#domain/notice/notice-content.ts'
import { eventContext } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'
import { isObjectable } from './raise-objection.ts'

/** A notice with the words that everybody reads, and the unit that objections go to. */
export type PublicNotice = {
  readonly code: string
  readonly content: NoticeContent
  readonly days: StandingNotice
  readonly unitId: string
}

/**
 * The notice under a code while it stands; null from the midnight after its last day, when it was taken down, when the
 * application is settled, and for a code that nobody gave. Nothing else of the case file leaves here.
 */
export async function readPublicNotice(hall: Hall, typed: string): Promise<PublicNotice | null> {
  const code = parseNoticeCode(typed)
  const found = code === null ? undefined : await findPublicNotice(hall.read, code)
  const row = found && (await findCaseFileById(hall.read, found.caseFileId))
  if (!found || !row || row.sealed) return null
  const state = foldCaseFile((await listCaseEvents(hall.read, row.id)).map(eventOfRow))
  if (!isObjectable({ state }, found, hall.now())) return null
  return open(hall, hall.read, found, state)
}

/** The notice of a case file, also after it has ended, as long as the case file remembers it. */
export async function noticeOfCaseFile(
  hall: Hall,
  caseFileId: string,
  state: CaseState,
): Promise<PublicNotice | null> {
  if (state.notice === null) return null
  const found = await findNoticeOfCaseFile(hall.read, caseFileId, state.notice.notice)
  return found ? open(hall, hall.read, found, state) : null
}

async function open(
  hall: Hall,
  read: Db,
  { caseFileId, code, eventNumber }: PublicNoticeRow,
  { notice: days, unitId }: CaseState,
): Promise<PublicNotice | null> {
  const event = await findCaseEvent(read, caseFileId, eventNumber)
  if (!event?.sealed || days === null) return null
  const { content } = hall.keys.open<{ content: NoticeContent }>(
    event.sealed,
    eventContext(caseFileId, eventNumber),
  )
  return { code, content, days, unitId }
}
