import { and, asc, eq } from 'drizzle-orm'
import { type Db, given, insertRow, prepared } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { CaseFileRow } from './case-file.ts'

export type PublicNoticeRow = Tables['publicNotices']['$inferSelect']
export type NoticeObjectionRow = Tables['noticeObjections']['$inferSelect']

export function insertPublicNotice(tx: Db, row: PublicNoticeRow): Promise<unknown> {
  return insertRow(tx, 'publicNotices', row)
}

/** The notice under a code, whether it still stands or not. */
export function findPublicNotice(tx: Db, code: string): Promise<PublicNoticeRow | undefined> {
  return prepared(tx, 'find-public-notice', (t) =>
    tx
      .select()
      .from(t.publicNotices)
      .where(eq(t.publicNotices.code, given(t.publicNotices.code, 'code'))),
  ).get({ code })
}

/** One notice of a case file, by its number. */
export function findNoticeOfCaseFile(
  tx: Db,
  caseFileId: string,
  notice: number,
): Promise<PublicNoticeRow | undefined> {
  return prepared(tx, 'find-notice-of-case-file', (t) =>
    tx
      .select()
      .from(t.publicNotices)
      .where(
        and(
          eq(t.publicNotices.caseFileId, given(t.publicNotices.caseFileId, 'caseFileId')),
          eq(t.publicNotices.notice, given(t.publicNotices.notice, 'notice')),
        ),
      ),
  ).get({ caseFileId, notice })
}

export function insertNoticeObjection(tx: Db, row: NoticeObjectionRow): Promise<unknown> {
  return insertRow(tx, 'noticeObjections', row)
}

/** What a case file objects to; absent for every other case file. */
export function findNoticeObjection(tx: Db, caseFileId: string): Promise<NoticeObjectionRow | undefined> {
  return prepared(tx, 'find-notice-objection', (t) =>
    tx
      .select()
      .from(t.noticeObjections)
      .where(eq(t.noticeObjections.caseFileId, given(t.noticeObjections.caseFileId, 'caseFileId'))),
  ).get({ caseFileId })
}

export type ObjectorRow = Pick<CaseFileRow, 'reference' | 'channel' | 'stage'> & {
  readonly objection: number
}

/** Who objected to the notices of a case file: their own case files, in the order of the objections; no sealed ones. */
export function listObjectors(tx: Db, noticedId: string): Promise<ObjectorRow[]> {
  return prepared(tx, 'list-objectors', (t) =>
    tx
      .select({
        objection: t.noticeObjections.objection,
        reference: t.caseFiles.reference,
        channel: t.caseFiles.channel,
        stage: t.caseFiles.stage,
      })
      .from(t.noticeObjections)
      .innerJoin(t.caseFiles, eq(t.caseFiles.id, t.noticeObjections.caseFileId))
      .where(
        and(
          eq(t.noticeObjections.noticedId, given(t.noticeObjections.noticedId, 'noticedId')),
          eq(t.caseFiles.sealed, false),
        ),
      )
      .orderBy(asc(t.noticeObjections.objection)),
  ).all({ noticedId })
}
