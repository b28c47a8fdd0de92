import { Facts } from '#components/page/facts.tsx'
import type { StandingNotice } from '#domain/case-file/state-parts.ts'
import type { Locale } from '#domain/locale.ts'
import type { NoticeContent } from '#domain/notice/notice-content.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { noticeRows } from './notice-rows.ts'

type NoticeSheetProps = {
  locale: Locale
  town: Town
  content: NoticeContent
  days: Pick<StandingNotice, 'from' | 'until'>
  unitId: string
}

/** What everybody reads: no more stands on the page, on the poster or in the preview. */
export function NoticeSheet({ locale, town, content, days, unitId }: NoticeSheetProps) {
  const t = translator(locale)
  const from = formatDay(days.from, locale)
  const until = formatDay(days.until, locale)
  return (
    <div className="notice-sheet">
      <Facts
        rows={[
          ...noticeRows(locale, town, content, unitId),
          { label: t('notice.row.days'), value: t('notice.row.fromTo', { from, until }) },
        ]}
      />
    </div>
  )
}
