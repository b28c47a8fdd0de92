import { answerObjector } from '../../notice/end-objection.ts'
import { defineMove } from './define-move.ts'
import type { MoveFields } from './move-fields.ts'

/**
 * The head of the unit examines an objection. Whoever raised it gets the result in writing, on their own case file, in
 * the same transaction (重庆市城乡居民最低生活保障条例 18(3)). An upheld one takes the notice down, and the work goes on.
 */
export const examineObjection = defineMove({
  move: 'examine-objection',
  read: (fields, { state }) => ({
    objection: Number(
      fields.oneOf(
        'objection',
        state.objections.filter(({ result }) => result === null).map(({ objection }) => `${objection}`),
      ),
    ),
    ...readResult(fields),
  }),
  decide: (_, { objection, upheld, text }) => [
    { type: 'objection-examined', data: { objection, upheld }, text },
  ],
  after: async (hall, tx, { town, state, actor }, { objection, upheld, text }) => {
    const found = state.objections.find((one) => one.objection === objection)
    const by =
      actor.kind === 'staff'
        ? ({ kind: 'staff', staffId: actor.staffId, unitId: actor.unitId } as const)
        : ({ kind: 'system', job: 'objection' } as const)
    if (found) await answerObjector(hall, tx, town, { caseFileId: found.caseFileId, upheld, text, by })
    return {}
  },
})

/** Without reasons nobody is told that they were wrong. */
function readResult(fields: MoveFields) {
  const upheld = fields.oneOf('upheld', ['yes', 'no']) === 'yes'
  const text = {
    summary: fields.residentText('summary'),
    facts: fields.residentText('facts'),
    reasons: upheld ? fields.optionalText('reasons') : fields.residentText('reasons'),
  }
  return { upheld, text }
}
