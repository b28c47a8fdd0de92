import { IDENTITY_CHECKS } from '#domain/case-file/words.ts'
import { renewCode } from '../renew-code.ts'
import { defineMove } from './define-move.ts'

/** A lost code is replaced after an identity check. The new one is shown once. */
export const reissueCode = defineMove({
  move: 'reissue-code',
  read: (fields) => ({ identityCheck: fields.oneOf('identity-check', IDENTITY_CHECKS) }),
  decide: (_, { identityCheck }) => [{ type: 'code-reissued', data: { identityCheck } }],
  after: (hall, tx, { row }) => renewCode(hall, tx, row.id),
})
