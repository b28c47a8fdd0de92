import type { EventText } from '#domain/case-file/event.ts'
import type { DecisionData } from '#domain/case-file/event-data/decision.ts'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { outcomesFor, rightsFor } from '#domain/case-file/outcomes.ts'
import { isNoticeDone, noticeRulesOf } from '#domain/case-file/public-notice.ts'
import { isDecidedAbove, needsNotice } from '#domain/case-file/regime-traits.ts'
import type { Outcome } from '#domain/town/outcome.ts'
import type { Refused, Situation } from '../make-move.ts'
import type { ReadContext } from './define-move.ts'
import type { MoveFields } from './move-fields.ts'

export type DecisionInput = {
  readonly outcome: Outcome
  readonly legalBasis: DecisionData['legalBasis']
  readonly text: EventText
}

/** The form of a decision: a refusal does not pass without facts, reasons and legal basis. */
export function readDecision(fields: MoveFields, { town, service, state }: ReadContext): DecisionInput {
  const outcomes = outcomesFor(town, service, state.route)
  const id = fields.oneOf(
    'outcome',
    outcomes.map((outcome) => outcome.id),
  )
  const chosen = outcomes.find((candidate) => candidate.id === id)
  const bases = legalBasisFor(town, service)
  const basis = fields.someOf(
    'basis',
    bases.map((base) => base.id),
  )
  const text = {
    summary: fields.residentText('summary'),
    facts: fields.optionalText('facts'),
    reasons: fields.optionalText('reasons'),
    next: fields.optionalText('next'),
  }
  const needs = (part: Outcome['needs'][number]) => chosen?.needs.includes(part) === true
  if (needs('facts') && text.facts === '') fields.wrong('facts', 'needed-for-outcome')
  if (needs('reasons') && text.reasons === '') fields.wrong('reasons', 'needed-for-outcome')
  if (needs('legalBasis') && basis.length === 0) fields.wrong('basis', 'needed-for-outcome')
  const legalBasis = bases.filter((base) => basis.includes(base.id)).map(({ id: _, ...base }) => base)
  return { outcome: chosen ?? outcomes[0]!, legalBasis, text }
}

/**
 * The decision with the rights that follow from its outcome. An approval that must stand as a public notice first
 * answers `notice-needed` until one has run without an open objection.
 */
export function decisionOf(
  situation: Situation,
  { outcome, legalBasis }: DecisionInput,
): DecisionData | Refused {
  const { town, service, state } = situation
  if (isDecidedAbove(town, service, state)) return { ok: false, reason: 'report-first' }
  if (noticeNeeded(situation, outcome.favourable))
    return { ok: false, reason: 'notice-needed', field: 'outcome' }
  const rights = rightsFor(town, service, outcome.id)
  if (outcome.needs.includes('rights') && rights.length === 0)
    return { ok: false, reason: 'no-rights-known', field: 'outcome' }
  return { outcome: outcome.id, favourable: outcome.favourable, legalBasis, rights }
}

/** Does an approval still lack its public notice: not up yet, running, or with an objection to settle? */
export function noticeNeeded({ town, service, state, now }: Situation, favourable: boolean): boolean {
  if (!favourable || !needsNotice(town, service, state)) return false
  return !isNoticeDone(state, now, noticeRulesOf(town, service))
}
