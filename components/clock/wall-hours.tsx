import type { TimeProof } from '#domain/clock/explain-clock.ts'
import type { WallHoursFold } from '#domain/clock/fold-days.ts'
import {
  layOutWallHours,
  type WallHoursDay,
  type WallPart,
  type WallPartKind,
} from '#domain/clock/wall-hours.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatInstant, formatShortDay, formatTime } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { amountWords, reasonWords } from './clock-words.ts'

const CLASSES: Readonly<Record<WallPartKind, string>> = {
  'counted-past': 'past',
  'counted-ahead': 'ahead',
  spared: 'spared',
  closed: 'closed',
  paused: 'paused',
  late: 'late',
}

type WallHoursProps = { locale: Locale; proof: TimeProof; now: number }

/** The proof of a clock that counts time: a row a day with its stretches, what each of them counts, and what rests. */
export function WallHours({ locale, proof, now }: WallHoursProps) {
  const t = translator(locale)
  return (
    <div className="wall-hung">
      <table className="wall-hours">
        <caption className="sr">{captionOf(t, proof, locale)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clock.hours.day')}</th>
            <th scope="col">{t('clock.hours.time')}</th>
          </tr>
        </thead>
        <tbody>
          {layOutWallHours(proof, now).map((row) =>
            row.kind === 'day' ? (
              <Day key={row.date} locale={locale} proof={proof} day={row} />
            ) : (
              <Fold key={row.from} locale={locale} fold={row} />
            ),
          )}
        </tbody>
      </table>
      {proof.reading.provisional && <p className="small">{t('clock.worked.provisional')}</p>}
    </div>
  )
}

type DayProps = { locale: Locale; proof: TimeProof; day: WallHoursDay }

function Day({ locale, proof, day }: DayProps) {
  const t = translator(locale)
  return (
    <tr className={day.isToday ? 'today' : undefined}>
      <th scope="row">
        {formatShortDay(day.date, locale)}
        {flagsOf(t, proof, day).map((flag) => (
          <span key={flag} className="flag">
            {` ${flag}`}
          </span>
        ))}
      </th>
      <td>
        <ul>
          {day.parts.map((part) => (
            <li key={part.from} className={CLASSES[part.kind]}>
              <span className="span">{spanOf(part, proof.timeZone)}</span> {partWords(t, day, part, locale)}
            </li>
          ))}
        </ul>
        {endsOf(t, proof, day).map((end) => (
          <p key={end} className="end">
            {end}
          </p>
        ))}
      </td>
    </tr>
  )
}

function Fold({ locale, fold: { days, minutes } }: { locale: Locale; fold: WallHoursFold }) {
  const t = translator(locale)
  const amount = amountWords(t, { measure: 'minutes' }, minutes)
  return (
    <tr>
      <td className="fold" colSpan={2}>
        {t('clock.hours.fold', { days, amount })}
      </td>
    </tr>
  )
}

function flagsOf(t: Translate, { reading, timeZone }: TimeProof, day: WallHoursDay): string[] {
  return [
    day.isToday ? t('clock.hours.today') : '',
    day.isMakeUp ? t('clock.hours.works') : '',
    day.isRestart ? t('clock.hours.restart', { time: formatTime(reading.startedAt, timeZone) }) : '',
  ].filter(Boolean)
}

function endsOf(t: Translate, { reading, timeZone, firstDue }: TimeProof, day: WallHoursDay): string[] {
  const at = (instant: number) => ({ time: endTime(instant, timeZone) })
  return [
    day.wasDue && firstDue ? t('clock.hours.wasDue', at(firstDue.at)) : '',
    day.isStop && reading.stoppedAt !== null ? t('clock.hours.done', at(reading.stoppedAt)) : '',
    day.isDue && reading.dueAt !== null ? t('clock.hours.due', at(reading.dueAt)) : '',
  ].filter(Boolean)
}

function partWords(
  t: Translate,
  day: WallHoursDay,
  { kind, minutes, reason }: WallPart,
  locale: Locale,
): string {
  const amount = amountWords(t, { measure: 'minutes' }, minutes)
  if (kind === 'counted-past') return t('clock.hours.counted', { amount })
  if (kind === 'counted-ahead') return t('clock.hours.ahead', { amount })
  if (kind === 'spared') return t('clock.hours.spared', { amount })
  if (kind === 'late') return t('clock.hours.late', { amount })
  if (kind === 'paused') return t('clock.hours.paused', { reason: reasonWords(t, reason ?? '') })
  if (!day.isOff) return t('clock.hours.closed')
  return day.holiday
    ? t('clock.hours.holiday', { holiday: wordsIn(day.holiday, locale) })
    : t('clock.hours.off')
}

function spanOf({ from, to }: WallPart, zone: string): string {
  return `${formatTime(from, zone)}–${endTime(to, zone)}`
}

/** The midnight that ends a day is its 24:00. */
function endTime(instant: number, zone: string): string {
  const time = formatTime(instant, zone)
  return time === '00:00' ? '24:00' : time
}

function captionOf(t: Translate, { reading, timeZone }: TimeProof, locale: Locale): string {
  const from = formatInstant(reading.startedAt, timeZone, locale)
  if (reading.dueAt === null) return t('clock.hours.captionPaused', { from })
  return t('clock.hours.caption', { from, to: formatInstant(reading.dueAt, timeZone, locale) })
}
