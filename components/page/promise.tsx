import type { ReactNode } from 'react'
import type { Tone } from './pill.tsx'

type DayPromiseProps = {
  /** "You will have a first answer by" */
  heading: ReactNode
  /** The last day in full words. */
  day: ReactNode
  /** The last day as `YYYY-MM-DD`. */
  date: string
  /** "Day 4 of 15 working days · 11 left" */
  left: ReactNode
  tone?: Tone
}

/** The hero of every case page: the last day, and how much of the time is used. */
export function DayPromise({ heading, day, date, left, tone = 'ok' }: DayPromiseProps) {
  return (
    <section className={tone === 'ok' ? 'promise' : `promise ${tone}`}>
      <h2>{heading}</h2>
      <p className="due">
        <time dateTime={date}>{day}</time>
      </p>
      <p className="left">{left}</p>
    </section>
  )
}
