import { updateAccessCode } from '#db/queries/case-file.ts'
import { deleteHoldersOf } from '#db/queries/receipt.ts'
import { newAccessCode } from '#domain/reference/access-code.ts'
import { hashOfCode } from '../file.ts'
import { defineMove } from './define-move.ts'

/**
 * A lost code is replaced after an identity check; the old one stops, and with it whatever it has opened in a browser.
 * The new one is shown once.
 */
export const reissueCode = defineMove({
  move: 'reissue-code',
  read: (fields) => ({ identityCheck: fields.oneOf('identity-check', ['card-at-counter', 'call-back']) }),
  decide: (_, { identityCheck }) => [{ type: 'code-reissued', data: { identityCheck } }],
  after: async (hall, tx, { row }) => {
    const accessCode = newAccessCode(hall.random(12))
    await updateAccessCode(tx, row.id, hashOfCode(hall, row.id, accessCode))
    await deleteHoldersOf(tx, row.id)
    return { accessCode }
  },
})
