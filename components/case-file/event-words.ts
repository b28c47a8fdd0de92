import type { CaseEventOf } from '#domain/case-file/event.ts'
import type { ShownEvent, ShownType } from '#domain/case-file/resident-view.ts'
import { DECISION_WORDS } from './event-words/decision.ts'
import { INTAKE_WORDS } from './event-words/intake.ts'
import { LINK_WORDS } from './event-words/link.ts'
import { OVERVIEW_WORDS } from './event-words/overview.ts'
import { REVIEW_WORDS } from './event-words/review.ts'
import { SUMMARY_WORDS } from './event-words/summary.ts'
import { type Tell, type TellAll, type Told, unitName } from './event-words/tell.ts'
import { WORK_WORDS } from './event-words/work.ts'

/** What happened, in one line for the person whose request it is; complete by type for all that they may know. */
const WORDS: TellAll<ShownType> = {
  ...INTAKE_WORDS,
  ...WORK_WORDS,
  ...DECISION_WORDS,
  ...REVIEW_WORDS,
  ...LINK_WORDS,
  ...OVERVIEW_WORDS,
  ...SUMMARY_WORDS,
}

export function eventWords(event: ShownEvent, told: Told): string {
  // The table pairs each type with its own words; TypeScript cannot follow that pairing through an index.
  return (WORDS[event.type] as Tell<ShownType>)(event as CaseEventOf<ShownType>, told)
}

/** Who did it, as far as the person is told: the unit, the hall itself, or a helper. */
export function whoWords({ by }: ShownEvent, told: Told): string {
  if (by.kind === 'resident' || by.kind === 'helper') return told.t('track.helper')
  return unitName(told, by.kind === 'staff' ? (by.unitId ?? '') : '')
}
