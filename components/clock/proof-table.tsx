import type { DayProof } from '#domain/clock/explain-clock.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import type { DayRow, IntervalRow } from '#domain/clock/proof.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Locale } from '#domain/locale.ts'
import { formatShortDay, formatTime } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { amountWords, reasonWords, whyWords } from './clock-words.ts'

type DayTableProps = { locale: Locale; proof: DayProof }

/** Every day from the trigger to the last day with its number, or why it has none. */
export function DayTable({ locale, proof }: DayTableProps) {
  const t = translator(locale)
  return (
    <table className="proof">
      <caption className="sr">{t('clock.worked.tableCaption')}</caption>
      <Head columns={[t('clock.worked.day'), t('clock.worked.count'), t('clock.worked.why')]} />
      <tbody>
        {proof.rows.map((row) => (
          <tr key={row.date} className={row.counted === null ? 'not' : undefined}>
            <th scope="row">{formatShortDay(row.date, locale)}</th>
            <td>{row.counted ?? '–'}</td>
            <td>{noteOf(t, row, proof, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type TimeTableProps = { locale: Locale; rows: readonly IntervalRow[]; timeZone: string }

/** Every stretch of time of a clock in hours, with what is used at its end. */
export function TimeTable({ locale, rows, timeZone }: TimeTableProps) {
  const t = translator(locale)
  return (
    <table className="proof">
      <caption className="sr">{t('clock.worked.tableCaptionTime')}</caption>
      <Head
        columns={[
          t('clock.worked.day'),
          t('clock.worked.from'),
          t('clock.worked.to'),
          t('clock.worked.used'),
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.from} className={row.counted === null ? 'not' : undefined}>
            <th scope="row">{formatShortDay(row.date, locale)}</th>
            <td>{formatTime(row.from, timeZone)}</td>
            <td>{endOf(row, timeZone, locale)}</td>
            <td>{usedOf(t, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function noteOf(t: Translate, row: DayRow, { reading, unit }: DayProof, locale: Locale): string {
  const isDue = row.date === reading.dueOn
  const isWorthSaying = row.makeUp && (unit === 'working-days' || row.why === 'roll-forward')
  const notes = [
    isDue ? t('clock.worked.lastRow') : whyWords(t, row, locale),
    isWorthSaying ? t('clock.worked.worksRow') : '',
  ]
  return notes.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

/** A pause may end on another day. */
function endOf({ date, to }: IntervalRow, timeZone: string, locale: Locale): string {
  const last = dateOf(dayAt(timeZone, to - 1))
  const time = formatTime(to, timeZone)
  return last === date ? time : `${formatShortDay(last, locale)} ${time}`
}

function usedOf(t: Translate, row: IntervalRow): string {
  if (row.counted === null) return t('clock.worked.pausedRow', { reason: reasonWords(t, row.reason ?? '') })
  return amountWords(t, { measure: 'minutes' }, row.counted)
}
