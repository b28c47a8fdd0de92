import { scaleBand } from 'd3-scale'
import { monthName } from '#components/clock/clock-words.ts'
import type { Locale } from '#domain/locale.ts'

const TOP = 24
const HEIGHT = 120
const MOST_LABELS = 14

export type MonthColumn = { readonly month: string; readonly share: number | null }

type MonthColumnsProps = { locale: Locale; columns: readonly MonthColumn[]; aim: number; words: string }

/** A share month by month, each column from 0 to 100 %. */
export function MonthColumns({ locale, columns, aim, words }: MonthColumnsProps) {
  const x = scaleBand(
    columns.map(({ month }) => month),
    [0, 100],
  ).paddingInner(0.25)
  const base = TOP + HEIGHT
  const every = Math.ceil(columns.length / MOST_LABELS)
  return (
    <svg className="chart months" width="100%" height={base + 24} role="img" aria-label={words}>
      {columns.map(({ month, share }, i) => {
        const middle = `${x(month)! + x.bandwidth() / 2}%`
        return (
          <g key={month}>
            {share !== null && (
              <rect
                className="bar-kept"
                x={`${x(month)}%`}
                width={`${x.bandwidth()}%`}
                y={base - share * HEIGHT}
                height={share * HEIGHT}
              />
            )}
            {share !== null && share > 0.2 && every === 1 && (
              <text className="in" x={middle} y={base - share * HEIGHT + 18} textAnchor="middle">
                {Math.floor(share * 100)}
              </text>
            )}
            {i % every === 0 && (
              <text x={middle} y={base + 18} textAnchor="middle">
                {monthName(Number(month.slice(5)), locale)}
              </text>
            )}
          </g>
        )
      })}
      <line className="grid" x1="0" x2="100%" y1={base} y2={base} />
      <line className="aim" x1="0" x2="100%" y1={base - aim * HEIGHT} y2={base - aim * HEIGHT} />
    </svg>
  )
}
