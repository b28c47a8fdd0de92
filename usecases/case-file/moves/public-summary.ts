import type { PublicSummary } from '#domain/case-file/state-parts.ts'
import { LOCALES } from '#domain/locale.ts'
import { checkNoticeText } from '#domain/notice/check-notice-text.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { namesIn } from '#domain/summary/names-in.ts'
import type { Actor } from '../../actor.ts'
import { defineMove } from './define-move.ts'

/** Beyond what a glance takes in, nobody reads it and nobody checks it. */
const LONGEST = 600

/**
 * Writes what everybody may read about this case file, beside its line, without what points to a person. Numbers and
 * names that the case file knows are refused; words of a place or of an illness only until the writer has looked.
 */
export const draftSummary = defineMove({
  move: 'draft-summary',
  read: (fields) => {
    const text = fields.text('text')
    if ([...text].length > LONGEST) fields.wrong('text', 'too-long')
    const isChecked = fields.optionalOneOf('checked', ['yes']) !== null
    return { language: fields.oneOf('language', LOCALES), text, isChecked }
  },
  decide: async ({ state, actor, openText }, { language, text, isChecked }) => {
    const draft = state.publicSummary
    if (draft && !isWriter(actor, draft)) return { ok: false, reason: 'draft-waits' }
    const { answers = {} } = (await openText(1)) as { answers?: Answers }
    const problem = checkNoticeText(text, namesIn(answers)).find(
      (one) => !isChecked || one === 'long-number' || one === 'person-named',
    )
    if (problem) return { ok: false, reason: `shows-${problem}`, field: 'text' }
    return [{ type: 'summary-drafted', data: { language }, text: { text } }]
  },
})

/** A second person has looked at it: the person is asked whether it may be shown. Never whoever wrote it. */
export const approveSummary = defineMove({
  move: 'approve-summary',
  read: () => null,
  decide: async ({ state, actor, openText }) => {
    const draft = state.publicSummary!
    if (isWriter(actor, draft)) return { ok: false, reason: 'own-draft' }
    const { language, byStaffId, number } = draft
    const data = { language, draftedBy: byStaffId }
    return [{ type: 'summary-approved', data, text: await openText(number) }]
  },
})

/** Back to whoever wrote it, with what is to be changed; they may also take it back themselves. */
export const returnSummary = defineMove({
  move: 'return-summary',
  read: (fields, { state, actor }) => ({
    text: isWriter(actor, state.publicSummary) ? fields.optionalText('text') : fields.text('text'),
  }),
  decide: (_, { text }) => [{ type: 'summary-returned', data: {}, text: { text } }],
})

/** The person lets it be shown, or not. Without their yes nothing is. */
export const agreeToSummary = defineMove({
  move: 'agree-to-summary',
  read: (fields) => ({ agreed: fields.oneOf('agreed', ['yes', 'no']) === 'yes' }),
  decide: (_, { agreed }) => [{ type: 'summary-agreed', data: { agreed } }],
})

/** Staff take it down, with the reason, or before the person has answered. */
export const takeDownSummary = defineMove({
  move: 'take-down-summary',
  read: (fields) => ({ text: fields.text('text') }),
  decide: (_, { text }) => [{ type: 'summary-taken-down', data: {}, text: { text } }],
})

/** The person does not want it shown any more; they need not say why. */
export const takeBackSummary = defineMove({
  move: 'take-back-summary',
  read: () => null,
  decide: () => [{ type: 'summary-taken-down', data: {} }],
})

function isWriter(actor: Actor, summary: PublicSummary | null): boolean {
  return actor.kind === 'staff' && actor.staffId === summary?.byStaffId
}
