import { silenceSpeaks } from '#domain/case-file/span-kinds.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Span } from '#domain/case-file/state-parts.ts'
import { APPRAISAL_RESULTS } from '#domain/case-file/words.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { defineMove } from './define-move.ts'

const MOST_NEIGHBOURS = 1_000

/**
 * The others answered, or their last day passed in silence: then a co-author agrees, and without the third party it is
 * ours to decide (政府信息公开条例 32, 34). Of a group appraisal (民主评议) it keeps how many took part and what they found.
 */
export const endThirdParty = defineMove({
  move: 'end-third-party',
  read: (fields, { state }) => {
    const span = Number(fields.oneOf('span', openSpans(state)))
    const answered = fields.oneOf('answered', ['yes', 'no']) === 'yes'
    const asked = state.spans.find((one) => one.span === span)
    const appraisal = answered &&
      asked?.kind === 'appraisal' && {
        people: fields.wholeNumber('people', { min: 1, max: MOST_NEIGHBOURS }),
        result: fields.oneOf('result', APPRAISAL_RESULTS),
      }
    return { span, answered, appraisal, text: fields.text('text') }
  },
  decide: ({ town, state, now }, { span, answered, appraisal, text }) => {
    const asked = state.spans.find((one) => one.span === span)!
    const today = dateOf(dayAt(town.settings.zone, now))
    if (!answered && isStillTheirs(asked, today))
      return { ok: false, reason: 'still-their-time', field: 'answered' }
    const data = { span, kind: asked.kind, answered, ...(appraisal && { appraisal }) }
    return [{ type: 'third-party-ended', data, text: { text } }]
  },
})

/** Silence speaks when the last day has passed, not before. */
function isStillTheirs({ kind, answerBy }: Span, today: string): boolean {
  return silenceSpeaks(kind) && answerBy != null && today <= answerBy
}

function openSpans({ spans }: CaseState): string[] {
  return spans.filter(({ open }) => open).map(({ span }) => `${span}`)
}
