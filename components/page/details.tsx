import type { ReactNode } from 'react'

type DetailsProps = { summary: ReactNode; id?: string; open?: boolean; children: ReactNode }

/** More on request: "How was this date worked out?", the table behind a chart. */
export function Details({ summary, id, open = false, children }: DetailsProps) {
  return (
    <details className="more" id={id} open={open}>
      <summary>{summary}</summary>
      <div className="more-body">{children}</div>
    </details>
  )
}
