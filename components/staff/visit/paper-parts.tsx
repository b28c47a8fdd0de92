import type { ReactNode } from 'react'

/** An empty box to tick by hand, with its word. */
export function Tick({ children }: { children: ReactNode }) {
  return (
    <span className="to-tick">
      <span className="box" aria-hidden="true" />
      {children}
    </span>
  )
}

/** One line to write on; with room for the day where `dated` says its word. */
export function BlankLine({ label, dated }: { label: string; dated?: string }) {
  return (
    <p className="blank-line">
      <span>{label}</span>
      <span className="rule" />
      {dated && (
        <>
          <span>{dated}</span>
          <span className="rule short-rule" />
        </>
      )}
    </p>
  )
}

/** Several lines under their words. */
export function Lines({ label, rows }: { label: string; rows: number }) {
  return (
    <div className="blank-lines">
      <p>{label}</p>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have no identity but their place
        <span key={i} className="rule" />
      ))}
    </div>
  )
}
