import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import { outcomesFor, rightsFor } from '#domain/case-file/outcomes.ts'
import { defineMove } from './define-move.ts'

/**
 * Decides: outcome, facts found, reasons, legal basis, what happens next, and the rights that follow from the outcome.
 * A refusal does not pass without facts, reasons, legal basis and rights; an approval that must stand as a public
 * notice first answers `notice-needed`.
 */
export const decide = defineMove({
  move: 'decide',
  read: (fields, { town, service }) => {
    const outcomes = outcomesFor(town, service)
    const id = fields.oneOf(
      'outcome',
      outcomes.map((outcome) => outcome.id),
    )
    const outcome = outcomes.find((candidate) => candidate.id === id) ?? outcomes[0]!
    const bases = legalBasisFor(town, service)
    const basis = fields.someOf(
      'basis',
      bases.map((base) => base.id),
    )
    const text = {
      summary: fields.text('summary'),
      facts: fields.optionalText('facts'),
      reasons: fields.optionalText('reasons'),
      next: fields.optionalText('next'),
    }
    if (outcome.needs.includes('facts') && text.facts === '') fields.wrong('facts', 'needed-for-outcome')
    if (outcome.needs.includes('reasons') && text.reasons === '')
      fields.wrong('reasons', 'needed-for-outcome')
    if (outcome.needs.includes('legalBasis') && basis.length === 0)
      fields.wrong('basis', 'needed-for-outcome')
    return {
      outcome,
      text,
      legalBasis: bases.filter((base) => basis.includes(base.id)).map(({ id: _, ...base }) => base),
    }
  },
  decide: ({ town, service }, { outcome, text, legalBasis }) => {
    if (service.noticeBeforeApproval && outcome.favourable)
      return { ok: false, reason: 'notice-needed', field: 'outcome' }
    const rights = rightsFor(town, service, outcome.id)
    if (outcome.needs.includes('rights') && rights.length === 0)
      return { ok: false, reason: 'no-rights-known', field: 'outcome' }
    return [
      {
        type: 'decided',
        data: { outcome: outcome.id, favourable: outcome.favourable, legalBasis, rights },
        text,
      },
    ]
  },
})
