import type { ClockReading } from '#domain/clock/read-clock.ts'
import type { ClockUnit } from '#domain/clock/rule.ts'
import { type Tick, tickStrip } from '#domain/clock/tick-strip.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { amountWords, totalWords } from './clock-words.ts'

const CLASSES: Readonly<Record<Tick, string>> = { used: 'u', near: 'n', late: 'l', paused: 'p', left: 'e' }
const STEP = 7.5

type TickStripProps = { locale: Locale; unit: ClockUnit; reading: ClockReading }

/** The same clock as on the wall calendar, for a line of a list: sixteen ticks with words for screen readers. */
export function TickStrip({ locale, unit, reading }: TickStripProps) {
  const t = translator(locale)
  const period = totalWords(t, unit, reading)
  const used = amountWords(t, reading, reading.counted)
  const words =
    reading.state === 'missed'
      ? t('clock.stripLate', { period })
      : t(reading.state === 'paused' ? 'clock.stripPaused' : 'clock.strip', { used, period })
  const ticks = tickStrip(reading).map((tick, index) => ({ tick, x: index * STEP }))
  return (
    <svg className="ticks" viewBox="0 0 118.5 14" role="img" aria-label={words}>
      {ticks.map(({ tick, x }) => (
        <rect
          key={x}
          className={CLASSES[tick]}
          x={x}
          y={tick === 'left' ? 4 : 0}
          width="6"
          height={tick === 'left' ? 6 : 14}
          rx="1"
        />
      ))}
    </svg>
  )
}
