import { scaleLinear } from 'd3-scale'
import type { Bin } from '#domain/measure/bins.ts'

/** Days from this one on stand in one column. */
const LAST = 30
/** Days from this one on are red. */
export const RED_FROM = 21
const TOP = 44
const HEIGHT = 120
const TICKS = [1, 10, 20] as const

type DayHistogramProps = {
  bins: readonly Bin[]
  marks: readonly { readonly day: number; readonly words: string }[]
  /** "30 or more" */
  lastWords: string
  /** What the picture shows, in a sentence. */
  words: string
}

/** How many took how many days, from zero; wide bins are as much lower as they are wider. */
export function DayHistogram({ bins, marks, lastWords, words }: DayHistogramProps) {
  const columns = columnsOf(bins)
  const x = scaleLinear([0, LAST + 1], [0, 100])
  const y = scaleLinear([0, Math.max(1, ...columns.map(({ height }) => height))], [0, HEIGHT])
  const base = TOP + HEIGHT
  return (
    <svg className="chart days" width="100%" height={base + 26} role="img" aria-label={words}>
      {columns.map(({ from, width, height }) => (
        <rect
          key={from}
          className={from >= RED_FROM ? 'bar-late' : 'bar-kept'}
          x={`${x(from) + 0.15}%`}
          width={`${x(width) - 0.3}%`}
          y={base - y(height)}
          height={y(height)}
        />
      ))}
      <line className="grid" x1="0" x2="100%" y1={base} y2={base} />
      {marks.map(({ day, words: mark }, i) => (
        <Mark key={mark} at={x(Math.min(day, LAST) + 1)} top={i * 22} base={base} words={mark} />
      ))}
      {TICKS.map((day) => (
        <text key={day} x={`${x(day + 0.5)}%`} y={base + 18} textAnchor="middle">
          {day}
        </text>
      ))}
      <text x="100%" y={base + 18} textAnchor="end">
        {lastWords}
      </text>
    </svg>
  )
}

function Mark({ at, top, base, words }: { at: number; top: number; base: number; words: string }) {
  const isRight = at > 60
  return (
    <>
      <line className="axis" x1={`${at}%`} x2={`${at}%`} y1={top + 4} y2={base} />
      <text
        className="v"
        x={`${at}%`}
        dx={isRight ? -6 : 6}
        y={top + 15}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {words}
      </text>
    </>
  )
}

function columnsOf(bins: readonly Bin[]): { from: number; width: number; height: number }[] {
  const columns = bins
    .filter(({ from, n }) => from < LAST && n > 0)
    .map(({ from, to, n }) => {
      const width = Math.min(to, LAST) - from + 1
      return { from, width, height: n / width }
    })
  const last = bins.filter(({ from }) => from >= LAST).reduce((sum, { n }) => sum + n, 0)
  return last > 0 ? [...columns, { from: LAST, width: 1, height: last }] : columns
}
