import type { CaseEvent } from './event.ts'

/** Staff who gave an answer on a case file, drafted it, or reviewed it: none of them reviews it (next). */
export function answerersOf(events: readonly CaseEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => {
      if (event.type !== 'decided' && event.type !== 'review-decided') return []
      const drafted = event.type === 'decided' && event.data.draftedBy ? [event.data.draftedBy] : []
      return event.by.kind === 'staff' ? [event.by.staffId, ...drafted] : drafted
    }),
  )
}
