import type { ClockReading } from '#domain/clock/read-clock.ts'
import { isOpenDate, type Tick, tickStrip } from '#domain/clock/tick-strip.ts'
import type { Locale } from '#domain/locale.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { amountWords, totalWords } from './clock-words.ts'

const CLASSES: Readonly<Record<Tick, string>> = {
  used: 'u',
  near: 'n',
  late: 'l',
  paused: 'p',
  left: 'e',
  maybe: 'm',
}
const SHORT: ReadonlySet<Tick> = new Set<Tick>(['left', 'maybe'])
const STEP = 7.5

type TickStripProps = { locale: Locale; reading: ClockReading }

/** The same clock as on the wall calendar, for a line of a list: sixteen ticks with words for screen readers. */
export function TickStrip({ locale, reading }: TickStripProps) {
  const t = translator(locale)
  const ticks = tickStrip(reading).map((tick, index) => ({ tick, x: index * STEP }))
  return (
    <svg className="ticks" viewBox="0 0 118.5 14" role="img" aria-label={stripWords(t, reading)}>
      {ticks.map(({ tick, x }) => (
        <rect
          key={x}
          className={CLASSES[tick]}
          x={x}
          y={SHORT.has(tick) ? 4 : 0}
          width="6"
          height={SHORT.has(tick) ? 6 : 14}
          rx="1"
        />
      ))}
    </svg>
  )
}

const SENTENCES = {
  running: 'clock.strip',
  paused: 'clock.stripPaused',
  met: 'clock.stripMet',
  missed: 'clock.stripLate',
} as const

function stripWords(t: Translate, reading: ClockReading): string {
  const period = totalWords(t, reading)
  const used = amountWords(t, reading, reading.counted)
  const words = t(SENTENCES[reading.state], { used, period })
  return isOpenDate(reading) ? t('clock.stripProvisional', { words }) : words
}
