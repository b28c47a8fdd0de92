import { NoticeSheet } from '#components/notice/notice-sheet.tsx'
import { noticeOf, noticeRulesOf } from '#domain/case-file/public-notice.ts'
import type { NoticeContent } from '#domain/notice/notice-content.ts'
import { formatDay } from '#i18n/dates.ts'
import { fieldId, type MoveContext } from './move-context.ts'

/** The notice as the server made it of what was sent: the very words that go up with the next press. */
export function NoticePreview({ context }: { context: MoveContext }) {
  const { move, problems, reader } = context
  const { t, locale, caseFile } = reader
  const { town, service, state, now } = caseFile
  const seen = problems.find(({ code }) => code === 'look-first')?.values
  const rules = noticeRulesOf(town, service)
  if (!seen || !rules) return null
  const content: NoticeContent = JSON.parse(String(seen.content))
  const days = noticeOf(rules, state, now)
  return (
    <section id={fieldId(move, 'seen')} tabIndex={-1}>
      <p>
        <strong>{t('notice.form.preview', { until: formatDay(days.until, locale) })}</strong>
      </p>
      <NoticeSheet locale={locale} town={town} content={content} days={days} unitId={state.unitId} />
      <input type="hidden" name="seen" value={String(seen.mark)} />
    </section>
  )
}
