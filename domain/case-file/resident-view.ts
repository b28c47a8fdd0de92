import type { CaseEvent, EventType } from './event.ts'

/** What of an event the person may know: nothing, that it happened, or also what was written. Complete by type. */
const VIEW: Readonly<Record<EventType, 'hidden' | 'fact' | 'text'>> = {
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
  'transfer-objected': 'hidden',
  'transfer-ruled': 'fact',
  sealed: 'hidden',
  'resident-asked': 'text',
  'resident-answered': 'text',
  messaged: 'text',
  noted: 'hidden',
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
  'dates-recomputed': 'fact',
  erased: 'fact',
  closed: 'fact',
}

export function isShownToResident(event: CaseEvent): boolean {
  return VIEW[event.type] !== 'hidden'
}

export function showsTextToResident(event: CaseEvent): boolean {
  return VIEW[event.type] === 'text'
}
