import type { CaseEvent, CaseEventOf, EventType } from './event.ts'

/** What of an event the person may know: nothing, that it happened, or also what was written. Complete by type. */
const VIEW = {
  filed: 'fact',
  'intake-completed': 'fact',
  classified: 'hidden',
  accepted: 'text',
  declined: 'text',
  forwarded: 'text',
  assigned: 'hidden',
  taken: 'fact',
  'handed-over': 'hidden',
  'stood-in': 'hidden',
  'stepped-aside': 'hidden',
  'transfer-objected': 'hidden',
  'transfer-ruled': 'fact',
  sealed: 'hidden',
  'resident-asked': 'text',
  'resident-answered': 'text',
  messaged: 'text',
  noted: 'hidden',
  attached: 'text',
  extended: 'text',
  'opinion-reported': 'fact',
  decided: 'text',
  delivered: 'fact',
  rated: 'fact',
  confirmed: 'fact',
  reopened: 'text',
  withdrawn: 'fact',
  'helper-ended': 'fact',
  'code-reissued': 'fact',
  'clock-started': 'fact',
  'clock-warned': 'hidden',
  'clock-breached': 'fact',
  'clock-escalated': 'hidden',
  'dates-recomputed': 'fact',
  erased: 'fact',
  'extension-asked': 'hidden',
  'extension-refused': 'hidden',
  'leg-added': 'fact',
  'leg-answered': 'fact',
  'leg-released': 'hidden',
  'leg-returned': 'hidden',
  'third-party-started': 'text',
  'third-party-ended': 'fact',
  'handed-to-partner': 'text',
  'partner-answered': 'fact',
  'visit-planned': 'text',
  'visit-recorded': 'fact',
  'notice-published': 'fact',
  'notice-objected': 'fact',
  'objection-examined': 'fact',
  'objection-withdrawn': 'fact',
  'decision-drafted': 'hidden',
  'decision-returned': 'hidden',
  'given-up': 'text',
  settled: 'text',
  'review-asked': 'text',
  'review-passed': 'fact',
  'hearing-opened': 'text',
  'hearing-closed': 'fact',
  'review-decided': 'text',
  merged: 'text',
  'took-in': 'hidden',
  joined: 'fact',
  'was-joined': 'hidden',
  'review-begun': 'fact',
  'asked-through': 'hidden',
  'split-off': 'fact',
  'split-from': 'fact',
  linked: 'hidden',
  'follower-wrote': 'hidden',
  'answer-shared': 'text',
  'review-asked-there': 'text',
  supervised: 'fact',
  'supervision-answered': 'hidden',
  'supervision-closed': 'fact',
  closed: 'fact',
  'summary-drafted': 'hidden',
  'summary-returned': 'hidden',
  'summary-approved': 'text',
  'summary-agreed': 'fact',
  'summary-taken-down': 'fact',
} as const satisfies Readonly<Record<EventType, 'hidden' | 'fact' | 'text'>>

/** Events that the person may know of: each of them has words of its own on the tracking page. */
export type ShownType = { [T in EventType]: (typeof VIEW)[T] extends 'hidden' ? never : T }[EventType]

export type ShownEvent = { [T in ShownType]: CaseEventOf<T> }[ShownType]

export function isShownToResident(event: CaseEvent): event is ShownEvent {
  if (event.type === 'visit-planned' && event.data.unannounced) return false
  if (event.type === 'attached' && event.data.internal) return false
  return VIEW[event.type] !== 'hidden'
}

export function showsTextToResident(event: CaseEvent): boolean {
  return VIEW[event.type] === 'text'
}
