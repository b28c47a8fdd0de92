import { Pill, type Tone } from '#components/page/pill.tsx'
import type { Locale } from '#domain/locale.ts'
import type { PublicClock } from '#domain/measure/lines.ts'
import { type ClockStanding, standingOfClock } from '#domain/measure/standing-of-clock.ts'
import { translator } from '#i18n/translate.ts'

const TONES: Readonly<Record<ClockStanding, Tone>> = {
  kept: 'ok',
  missed: 'late',
  running: 'rest',
  late: 'late',
  paused: 'rest',
}

type ClockPillProps = {
  locale: Locale
  clock: Pick<PublicClock, 'dueAt' | 'stoppedAt' | 'state'>
  now: number
}

/** How a deadline stands, in a word. */
export function ClockPill({ locale, clock, now }: ClockPillProps) {
  const standing = standingOfClock(clock, now)
  return <Pill tone={TONES[standing]}>{translator(locale)(`open.standing.${standing}`)}</Pill>
}
