import type { CaseEvent, EventType } from './event.ts'

const MARKS: readonly EventType[] = [
  'clock-warned',
  'clock-breached',
  'clock-escalated',
  'clock-started',
  'dates-recomputed',
]

/** Is this a mark of the sweep? Nothing that anybody decides on changes with it, and nobody held the case file for it. */
export function isMark(event: CaseEvent): boolean {
  return MARKS.includes(event.type)
}
