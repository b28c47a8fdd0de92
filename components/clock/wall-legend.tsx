import type { WallCell } from '#domain/clock/wall-calendar.ts'
import type { Locale } from '#domain/locale.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { reasonWords } from './clock-words.ts'

type WallLegendProps = { locale: Locale; cells: readonly WallCell[] }

/** What the marks of a wall calendar mean: only those that are on it. */
export function WallLegend({ locale, cells }: WallLegendProps) {
  const t = translator(locale)
  const entries = entriesOf(t, cells).filter(({ isOn }) => cells.some(isOn))
  return (
    <ul className="wall-legend" aria-label={t('clock.wall.legend.label')}>
      {entries.map(({ mark, text }) => (
        <li key={text}>
          <i className={mark} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  )
}

type Entry = { mark: string; text: string; isOn: (cell: WallCell) => boolean }

function reasonsOf(cells: readonly WallCell[]): string[] {
  return [...new Set(cells.flatMap(({ reason }) => reason ?? []))]
}

function entriesOf(t: Translate, cells: readonly WallCell[]): Entry[] {
  return [
    {
      mark: 'zero',
      text: t('clock.wall.legend.zero'),
      isOn: ({ kind, isRestart }) => kind === 'zero' && !isRestart,
    },
    { mark: 'dropped', text: t('clock.wall.legend.dropped'), isOn: ({ kind }) => kind === 'dropped' },
    { mark: 'again', text: t('clock.wall.legend.restart'), isOn: ({ isRestart }) => isRestart },
    { mark: 'past', text: t('clock.wall.legend.counted'), isOn: ({ kind }) => kind === 'counted-past' },
    { mark: 'off', text: t('clock.wall.legend.off'), isOn: ({ kind }) => kind === 'off' },
    ...reasonsOf(cells).map((reason) => ({
      mark: 'paused',
      text: t('clock.worked.pausedRow', { reason: reasonWords(t, reason) }),
      isOn: () => true,
    })),
    { mark: 'rolled', text: t('clock.wall.legend.rolled'), isOn: ({ kind }) => kind === 'roll-forward' },
    { mark: 'spared', text: t('clock.wall.legend.spared'), isOn: ({ kind }) => kind === 'spared' },
    { mark: 'today', text: t('clock.wall.legend.today'), isOn: ({ isToday }) => isToday },
    { mark: 'was-due', text: t('clock.wall.legend.wasDue'), isOn: ({ wasDue }) => wasDue },
    { mark: 'due', text: t('clock.wall.legend.due'), isOn: ({ isDue }) => isDue },
    { mark: 'late', text: t('clock.wall.legend.late'), isOn: ({ kind }) => kind === 'late' },
  ]
}
