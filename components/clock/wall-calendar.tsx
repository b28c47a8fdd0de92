import type { DayProof } from '#domain/clock/explain-clock.ts'
import type { WallFold, WallRow } from '#domain/clock/fold-weeks.ts'
import { layOutWallCalendar, type WallWeek } from '#domain/clock/wall-calendar.ts'
import type { Locale } from '#domain/locale.ts'
import { formatDay, weekdayNames } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { WallCell } from './wall-cell.tsx'
import { WallLegend } from './wall-legend.tsx'

type WallCalendarProps = {
  locale: Locale
  proof: DayProof
  /** Local date of today in the town's zone. */
  today: string
}

/** The proof of a clock that counts days, drawn as people know it from a wall calendar: the hero of a case page. */
export function WallCalendar({ locale, proof, today }: WallCalendarProps) {
  const t = translator(locale)
  const rows = layOutWallCalendar(proof, today)
  const weeks = rows.filter((row) => row.kind === 'week')
  return (
    <div className="wall-hung">
      <table className="wall">
        <caption className="sr">{captionOf(t, proof, locale)}</caption>
        <Weekdays locale={locale} />
        <tbody>
          {rows.map((row) => (
            <Row key={keyOf(row)} locale={locale} row={row} />
          ))}
        </tbody>
      </table>
      <WallLegend
        locale={locale}
        cells={weeks.flatMap(({ cells }) => cells).filter((cell) => cell !== null)}
      />
      {proof.reading.provisional && <p className="small">{t('clock.worked.provisional')}</p>}
    </div>
  )
}

function Weekdays({ locale }: { locale: Locale }) {
  const full = weekdayNames(locale, 'long')
  return (
    <thead>
      <tr>
        {weekdayNames(locale, 'short').map((name, i) => (
          <th key={name} scope="col">
            <span aria-hidden="true">{name}</span>
            <span className="sr">{full[i]}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({ locale, row }: { locale: Locale; row: WallRow }) {
  if (row.kind === 'fold') return <Fold locale={locale} fold={row} />
  return (
    <tr>
      {row.cells.map((cell, i) => (
        <WallCell key={cell?.date ?? `none-${i}`} locale={locale} cell={cell} />
      ))}
    </tr>
  )
}

function Fold({ locale, fold }: { locale: Locale; fold: WallFold }) {
  const t = translator(locale)
  const { weeks, counted } = fold
  return (
    <tr>
      <td className="fold" colSpan={7}>
        <span>
          {counted ? t('clock.wall.fold', { weeks, ...counted }) : t('clock.wall.foldPlain', { weeks })}
        </span>
      </td>
    </tr>
  )
}

function captionOf(t: Translate, { begunOn, reading }: DayProof, locale: Locale): string {
  const from = formatDay(begunOn, locale)
  if (reading.dueOn === null) return t('clock.wall.captionPaused', { from })
  return t('clock.wall.caption', { from, to: formatDay(reading.dueOn, locale) })
}

function keyOf(row: WallWeek | WallFold): string {
  return row.kind === 'fold' ? row.from : (row.cells.find((cell) => cell !== null)?.date ?? '')
}
