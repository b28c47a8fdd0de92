import type { WallCell as Cell, WallCellKind } from '#domain/clock/wall-calendar.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { monthName, reasonWords } from './clock-words.ts'

const CLASSES: Readonly<Record<WallCellKind, string>> = {
  zero: 'zero',
  dropped: 'dropped',
  'counted-past': 'past',
  'counted-ahead': 'ahead',
  spared: 'spared',
  off: 'off',
  paused: 'paused',
  'roll-forward': 'rolled',
  late: 'late',
}

type WallCellProps = { locale: Locale; cell: Cell | null }

/** One day on the wall: its date, a mark, its number; and the same in words for screen readers. */
export function WallCell({ locale, cell }: WallCellProps) {
  if (!cell) return <td className="none" />
  const t = translator(locale)
  const mark = markWords(t, cell)
  return (
    <td className={classesOf(cell)}>
      <div aria-hidden="true">
        <span className="date">
          {cell.dayOfMonth}
          {cell.month !== null && <span className="month">{monthName(cell.month, locale)}</span>}
        </span>
        {mark && <span className="mark">{mark}</span>}
        {cell.number !== null && <b>{cell.kind === 'late' ? `+${cell.number}` : cell.number}</b>}
      </div>
      <span className="sr">{cellWords(t, cell, locale)}</span>
    </td>
  )
}

function classesOf(cell: Cell): string {
  const flags = [
    cell.isToday && 'today',
    cell.isDue && 'due',
    cell.isStop && 'stop',
    cell.isMakeUp && 'works',
    cell.isRestart && 'again',
    cell.wasDue && 'was-due',
  ]
  return [CLASSES[cell.kind], ...flags.filter(Boolean)].join(' ')
}

function markWords(t: Translate, cell: Cell): string | null {
  if (cell.isStop) return t('clock.wall.mark.done')
  if (cell.isDue) return t('clock.wall.mark.last')
  if (cell.isRestart) return t('clock.wall.mark.restart')
  if (cell.wasDue) return t('clock.wall.mark.wasDue')
  if (cell.kind === 'zero') return t('clock.wall.mark.zero')
  if (cell.kind === 'paused') return t('clock.wall.mark.paused')
  if (cell.isMakeUp) return t('clock.wall.mark.works')
  return cell.holiday || cell.kind === 'roll-forward' ? t('clock.wall.mark.off') : null
}

function cellWords(t: Translate, cell: Cell, locale: Locale): string {
  const parts = [
    formatShortDay(cell.date, locale),
    cell.reason === null
      ? kindWords(t, cell)
      : t('clock.worked.pausedRow', { reason: reasonWords(t, cell.reason) }),
    cell.isOff && cell.holiday ? wordsIn(cell.holiday, locale) : '',
    cell.isMakeUp ? t('clock.wall.cell.works') : '',
    cell.isToday ? t('clock.wall.cell.today') : '',
    cell.isRestart ? t('clock.wall.cell.restart') : '',
    cell.wasDue ? t('clock.wall.cell.wasDue') : '',
    cell.isDue ? t('clock.wall.cell.due') : '',
    cell.isStop ? t('clock.wall.cell.done') : '',
  ]
  return parts.filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

function kindWords(t: Translate, { kind, number, isDue, isRestart }: Cell): string {
  if (kind === 'zero') return isRestart ? '' : t('clock.wall.cell.zero')
  if (kind === 'dropped') return t('clock.wall.cell.dropped')
  if (kind === 'off') return t('clock.wall.cell.off')
  if (kind === 'roll-forward') return isDue ? '' : t('clock.wall.cell.rolled')
  if (kind === 'spared') return t('clock.wall.cell.spared')
  if (kind === 'late') return t('clock.wall.cell.late', { number: number ?? 0 })
  return t('clock.wall.cell.counted', { number: number ?? 0 })
}
