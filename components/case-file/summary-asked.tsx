import { htmlLang } from '#domain/locale.ts'
import type { TrackingView } from './tracking-view.ts'

/** The very words that everybody would read. */
export function SummaryAsked({ tracking }: { tracking: TrackingView }) {
  const { state, events } = tracking
  const words = events.find(({ event }) => event.number === state.publicSummary?.number)?.text.text
  if (!state.publicSummary || typeof words !== 'string') return null
  return (
    <blockquote className="typed" lang={htmlLang(state.publicSummary.language)}>
      {words}
    </blockquote>
  )
}
