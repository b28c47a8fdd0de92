import type { ReactNode } from 'react'

export type TimelineEntry = {
  id: string
  /** The day in words: "Fri 9 October". */
  when: ReactNode
  /** The machine form for `<time>`: `YYYY-MM-DD` or an ISO instant. */
  datetime: string
  text: ReactNode
  /** Who did it, or the article it follows. */
  who?: ReactNode
}

/** What has happened, or what happens next: one entry a day line, newest or nearest first as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="line">
      {entries.map(({ id, when, datetime, text, who }) => (
        <li key={id} id={id}>
          <time dateTime={datetime}>{when}</time>
          <div>
            {typeof text === 'string' ? <p>{text}</p> : text}
            {who && <p className="who">{who}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
