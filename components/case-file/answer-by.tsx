import { asksOnce } from '#domain/case-file/regime-traits.ts'
import type { Locale } from '#domain/locale.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

/** By when the answer helps, and what silence means where it ends the request (政府信息公开条例 30). */
export function AnswerBy({ locale, tracking }: { locale: Locale; tracking: TrackingView }) {
  const { town, service, events } = tracking
  const asked = events.findLast(({ event }) => event.type === 'resident-asked')?.event
  if (asked?.type !== 'resident-asked' || asked.data.answerBy === null) return null
  const t = translator(locale)
  const day = formatDay(asked.data.answerBy, locale)
  return (
    <p>
      <strong>{t('progress.answer.by', { day })}</strong>{' '}
      {asksOnce(town, service) && t('progress.answer.silence')}
    </p>
  )
}
