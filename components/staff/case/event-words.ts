import type { CaseEvent, EventType } from '#domain/case-file/event.ts'
import { type Reader, staffName, unitName } from './case-view.ts'
import { DECISION_WORDS } from './event-words/decision.ts'
import { INTAKE_WORDS } from './event-words/intake.ts'
import { LINK_WORDS } from './event-words/link.ts'
import { OVERVIEW_WORDS } from './event-words/overview.ts'
import { REVIEW_WORDS } from './event-words/review.ts'
import type { Say, SayAll } from './event-words/say.ts'
import { SUMMARY_WORDS } from './event-words/summary.ts'
import { WORK_WORDS } from './event-words/work.ts'

/** What happened, in one line; complete by type. */
const WORDS: SayAll<EventType> = {
  ...INTAKE_WORDS,
  ...WORK_WORDS,
  ...DECISION_WORDS,
  ...REVIEW_WORDS,
  ...LINK_WORDS,
  ...OVERVIEW_WORDS,
  ...SUMMARY_WORDS,
}

export function eventWords(event: CaseEvent, reader: Reader): string {
  // The table pairs each type with its own words; TypeScript cannot follow that pairing through an index.
  return (WORDS[event.type] as Say<EventType>)(event, reader)
}

export function whoWords({ by }: CaseEvent, reader: Reader): string {
  const { t, caseFile, locale } = reader
  if (by.kind === 'system') return t('staff.by.system')
  if (by.kind !== 'staff') return t(`staff.by.${by.kind}`)
  const name = staffName(reader, by.staffId)
  return by.unitId === null
    ? name
    : t('staff.by.inUnit', { name, unit: unitName(caseFile, by.unitId, locale) })
}
