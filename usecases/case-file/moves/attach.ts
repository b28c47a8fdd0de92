import { insertAttachment } from '#db/queries/attachment.ts'
import { hasRoomFor } from '#domain/attachment/room-left.ts'
import type { NewEvent } from '#domain/case-file/event.ts'
import { whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import type { StoredFile } from '../../attachment/stored-file.ts'
import { isAllowed } from '../../authorize.ts'
import type { Situation } from '../make-move.ts'
import { defineMove } from './define-move.ts'

const READERS = ['resident', 'staff'] as const

/**
 * Adds photos and documents that lie on the disk already, one event for each. The person sees what they sent and what
 * staff show them; what staff keep among themselves never reaches them. To the person only those show anything who may
 * write to them.
 */
export const attach = defineMove({
  move: 'attach',
  read: (fields, { actor }) => ({
    text: fields.optionalText('text'),
    internal: actor.kind !== 'resident' && fields.oneOf('readers', READERS) === 'staff',
  }),
  decide: (situation, { text, internal }) => {
    const { files, events, actor } = situation
    if (files.length === 0) return { ok: false, reason: 'no-file', field: 'files' }
    const sizes = files.map(({ bytes }) => bytes)
    if (!hasRoomFor(events, actor.kind !== 'resident', sizes))
      return { ok: false, reason: 'no-room-for-files', field: 'files' }
    if (actor.kind !== 'resident' && !internal && !mayTell(situation))
      return { ok: false, reason: 'cannot-show-person', field: 'readers' }
    // What was said of them all stands with the last one, which both timelines show first.
    return files.map((file, i) => attached(file, internal, i === files.length - 1 ? text : ''))
  },
  after: async (_, tx, { row, state, files }) => {
    for (const [i, { id }] of files.entries())
      await insertAttachment(tx, { id, caseFileId: row.id, eventNumber: state.number + 1 + i })
    return {}
  },
})

function attached({ kind, bytes, hash, name }: StoredFile, internal: boolean, text: string): NewEvent {
  return {
    type: 'attached',
    data: { kind, bytes, hash, ...(internal && { internal }) },
    text: { name, text },
  }
}

function mayTell({ town, service, actor, row, state, now }: Situation): boolean {
  return (
    isAllowed(town, actor, 'message', row) &&
    whyNot('message', state, procedureOf(town, service, state, now)) === null
  )
}
