import { renewCode } from '../renew-code.ts'
import { defineMove } from './define-move.ts'

/** A lost code is replaced after an identity check. The new one is shown once. */
export const reissueCode = defineMove({
  move: 'reissue-code',
  read: (fields) => ({ identityCheck: fields.oneOf('identity-check', ['card-at-counter', 'call-back']) }),
  decide: (_, { identityCheck }) => [{ type: 'code-reissued', data: { identityCheck } }],
  after: (hall, tx, { row }) => renewCode(hall, tx, row.id),
})
