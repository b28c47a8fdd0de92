import { standingWords } from '#components/clock/standing-words.ts'
import { WallCalendar } from '#components/clock/wall-calendar.tsx'
import { WorkedOut } from '#components/clock/worked-out.tsx'
import { DayPromise } from '#components/page/promise.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay, formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type PromisedDayProps = {
  locale: Locale
  town: Town
  clock: TrackingView['clocks'][number]
  today: string
  isFirst?: boolean
}

/** One promised day: the date in full, how much of the time is used, the wall calendar, and how it was worked out. */
export function PromisedDay({ locale, town, clock, today, isFirst = false }: PromisedDayProps) {
  const t = translator(locale)
  const { reading, rule, proof } = clock
  const isDays = reading.measure === 'days'
  const day = isDays
    ? reading.dueOn && formatDay(reading.dueOn, locale)
    : reading.dueAt && formatInstant(reading.dueAt, town.settings.zone, locale)
  return (
    <>
      <DayPromise
        heading={t('track.promise', { what: wordsIn(rule.title, locale) })}
        day={day ?? t('track.paused')}
        date={reading.dueOn ?? today}
        left={standingWords(t, rule, reading)}
        tone={reading.state === 'missed' ? 'late' : 'ok'}
      />
      {reading.provisional && <p className="small">{t('filing.provisional')}</p>}
      {isFirst && proof.measure === 'days' && <WallCalendar locale={locale} proof={proof} today={today} />}
      <WorkedOut locale={locale} rule={rule} proof={proof} />
    </>
  )
}
