import type { ReactNode } from 'react'

type PanelProps = {
  tone?: 'plain' | 'kept' | 'near' | 'late'
  heading?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of the page that stands out: a notice, a success, "we are late". */
export function Panel({ tone = 'plain', heading, id, children }: PanelProps) {
  return (
    <section className={tone === 'plain' ? 'panel' : `panel ${tone}`} id={id}>
      {heading && <h2>{heading}</h2>}
      {children}
    </section>
  )
}
