import { findFirstSealed } from '#db/queries/case-event.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { indexCaseFile } from '../index-case-file.ts'
import { eventContext } from '../record-events.ts'
import { defineMove } from './define-move.ts'

/** Adds what was not yet known when somebody called or came by, and sends the case file to the right unit. */
export const completeIntake = defineMove({
  move: 'complete-intake',
  read: (fields, { town, state }) => ({
    unitId: fields.optionalOneOf('unit', [...town.units.keys()]) ?? state.unitId,
    areaId: fields.optionalOneOf('area', [...town.areas.keys()]) ?? state.areaId,
    text: fields.text('text'),
  }),
  decide: (_, { unitId, areaId, text }) => [
    { type: 'intake-completed', data: { unitId, areaId }, text: { text } },
  ],
  after: async (hall, tx, { row, service }, { text }) => {
    const sealed = await findFirstSealed(tx, row.id)
    const answers = sealed
      ? hall.keys.open<{ answers: Answers }>(sealed, eventContext(row.id, 1)).answers
      : {}
    await indexCaseFile(hall, tx, {
      caseFileId: row.id,
      reference: row.reference,
      service,
      answers,
      added: text,
    })
    return {}
  },
})
