import { Panel } from '#components/page/panel.tsx'
import type { Span } from '#domain/case-file/state-parts.ts'
import { isOpen } from '#domain/case-file/words.ts'
import type { Locale } from '#domain/locale.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { placeName } from './event-words/tell.ts'
import type { TrackingView } from './tracking-view.ts'

/** Whose answer it waits for and until when at the latest, and who works on a part of it. */
export function Waits({ locale, tracking }: { locale: Locale; tracking: TrackingView }) {
  const { town, state } = tracking
  const t = translator(locale)
  const spans = state.spans.filter((span) => span.open)
  const legs = state.legs.filter((leg) => leg.state === 'open')
  if (!isOpen(state.stage) || spans.length + legs.length === 0) return null
  const places = legs.map((leg) => placeName({ locale, town }, leg)).join(locale === 'zh' ? '、' : ', ')
  return (
    <Panel heading={spans.length > 0 ? t('progress.waits.title') : undefined}>
      {spans.map((span) => (
        <p key={span.span}>{spanWords(locale, span)}</p>
      ))}
      {legs.length > 0 && <p>{t('progress.waits.legs', { places })}</p>}
    </Panel>
  )
}

function spanWords(locale: Locale, { kind, answerBy }: Span): string {
  const t = translator(locale)
  const silence = kind === 'third-party' || kind === 'co-author' ? t(`progress.waits.silence.${kind}`) : ''
  const until = answerBy ? t('progress.waits.until', { day: formatDay(answerBy, locale) }) : ''
  return [t(`progress.waits.${kind}`), until, silence].filter(Boolean).join(locale === 'zh' ? '' : ' ')
}
