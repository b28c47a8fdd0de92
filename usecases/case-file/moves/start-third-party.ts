import { lawfulTime, spanKindsOf } from '#domain/case-file/span-kinds.ts'
import { defineMove } from './define-move.ts'

/**
 * Others are asked: an expert, an agency, a third party, a co-author body, the neighbours who appraise. The last day is
 * the law's where it gives one (政府信息公开条例 32, 34), and our own days go on after it by themselves; else it is
 * stated: the person reads until when it waits.
 */
export const startThirdParty = defineMove({
  move: 'start-third-party',
  read: (fields, { town, service, today }) => ({
    kind: fields.oneOf('kind', spanKindsOf(town, service)),
    partnerId: fields.optionalOneOf('partner', [...town.partners.keys()]),
    answerBy: fields.optionalDate('answer-by', { earliest: today }),
    text: fields.residentText('text'),
  }),
  decide: ({ town, state, now }, { kind, partnerId, answerBy: stated, text }) => {
    if (state.spans.some((span) => span.open && span.kind === kind))
      return { ok: false, reason: 'span-open-already', field: 'kind' }
    const time = lawfulTime(town, kind, now) ?? (stated && { answerBy: stated })
    if (!time) return { ok: false, reason: 'required', field: 'answer-by' }
    const data = { span: state.spans.length + 1, kind, partnerId, ...time }
    return [{ type: 'third-party-started', data, text: { text } }]
  },
})
