import type { ReactNode } from 'react'

/** How a clock stands; always together with words, never colour alone. */
export type Tone = 'ok' | 'near' | 'late' | 'rest'

export function Pill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`pill ${tone}`}>{children}</span>
}
