import { Panel } from '#components/page/panel.tsx'
import { isStanding } from '#domain/case-file/public-notice.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Locale } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { NoticeView } from './notice-page.tsx'
import { NoticeSheet } from './notice-sheet.tsx'

type NoticeForApplicantProps = {
  locale: Locale
  town: Town
  state: CaseState
  now: number
  notice: NoticeView | null
}

/** For the person whose help it is about: that it is up, until when, what it shows of them, what an objection means. */
export function NoticeForApplicant({ locale, town, state, now, notice }: NoticeForApplicantProps) {
  if (notice === null) return null
  const t = translator(locale)
  const until = formatDay(notice.days.until, locale)
  const isUp = isStanding(state, now)
  const isObjected = state.objections.some(({ result }) => result === null)
  return (
    <section aria-labelledby="public-notice">
      <h2 id="public-notice">{t(isUp ? 'notice.track.title' : 'notice.page.title')}</h2>
      <p>{t(isUp ? 'notice.track.text' : 'notice.track.ended', { until })}</p>
      {isObjected && (
        <Panel tone="near">
          <p>{t('notice.track.open')}</p>
        </Panel>
      )}
      <p>{t('notice.track.shown')}</p>
      <NoticeSheet
        locale={locale}
        town={town}
        content={notice.content}
        days={notice.days}
        unitId={notice.unitId}
      />
      {isUp && (
        <p>
          <a href={`/${locale}/notices/${notice.code}`}>{t('notice.track.look')}</a>
        </p>
      )}
      {isUp && !isObjected && <p>{t('notice.track.objection')}</p>}
    </section>
  )
}
