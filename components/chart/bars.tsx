import type { ReactNode } from 'react'

export type Bar = {
  readonly id: string
  readonly label: ReactNode
  /** From 0 to 1 of the whole width; null draws none. */
  readonly share: number | null
  readonly value: ReactNode
  readonly note?: ReactNode
  readonly tone?: 'kept' | 'late' | 'rest'
}

/** Bars that lie, from zero: name, bar, number in words. The numbers are text, so screen readers need no picture. */
export function Bars({ bars, aim }: { bars: readonly Bar[]; aim?: number }) {
  return (
    <ul className="bars">
      {bars.map(({ id, label, share, value, note, tone = 'kept' }) => (
        <li key={id}>
          <span className="bar-name">{label}</span>
          <svg className="chart lying" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {share !== null && <rect className={`bar-${tone}`} width={share * 100} height="10" />}
            {aim !== undefined && <line className="aim" x1={aim * 100} x2={aim * 100} y1="-1.5" y2="11.5" />}
          </svg>
          <b>{value}</b>
          {note && <span className="bar-note">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
