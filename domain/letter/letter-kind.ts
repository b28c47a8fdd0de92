import type { CaseEvent, CaseEventOf } from '../case-file/event.ts'

/** The events that a written notice is made of. */
export const LETTER_KINDS = [
  'accepted',
  'declined',
  'forwarded',
  'resident-asked',
  'extended',
  'decided',
  'review-decided',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

export type LetterEvent = { [K in LetterKind]: CaseEventOf<K> }[LetterKind]

/** Is there a letter of this event? */
export function makesLetter(event: CaseEvent): event is LetterEvent {
  return (LETTER_KINDS as readonly string[]).includes(event.type)
}
