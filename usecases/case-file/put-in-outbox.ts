import type { StaffNews } from '#adapters/mail/staff-letter.ts'
import type { Db } from '#db/handle.ts'
import { findFirstSealed } from '#db/queries/case-event.ts'
import { insertOutboxItem } from '#db/queries/outbox.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { isTold } from '#domain/case-file/notice.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'
import { eventContext } from './record-events.ts'

type Change = {
  readonly town: Town
  readonly caseFileId: string
  readonly events: readonly CaseEvent[]
  readonly fresh: readonly CaseEvent[]
}

/**
 * Where a message goes; what it says holds nothing personal. One to a member of staff says what they are told of, or
 * stands there as it was written.
 */
export type Letter = {
  readonly to: string
  readonly staff?: StaffNews
  readonly written?: { readonly subject: string; readonly text: string }
}

/**
 * Puts one e-mail on its way for a change that the person is told of, where they chose e-mail and the town can send.
 * Misconduct reports and what was sealed send none. The message itself stands on the tracking page.
 */
export async function putInOutbox(hall: Hall, tx: Db, { caseFileId, events, fresh }: Change): Promise<void> {
  const told = fresh.find(isTold)
  if (!hall.settings.smtpUrl || !told || foldCaseFile(events).sealed) return
  const to = await addressOf(hall, tx, caseFileId)
  if (!to) return
  const id = hall.newId()
  const now = hall.now()
  const sealed = hall.keys.seal({ to } satisfies Letter, `outbox:${id}`)
  await insertOutboxItem(tx, {
    id,
    caseFileId,
    change: `${caseFileId}:${told.number}`,
    sealed,
    attempts: 0,
    nextAt: now,
    sentAt: null,
    createdAt: now,
  })
}

async function addressOf(hall: Hall, tx: Db, caseFileId: string): Promise<string | null> {
  const sealed = await findFirstSealed(tx, caseFileId)
  if (!sealed) return null
  const { answers } = hall.keys.open<{ answers: Answers }>(sealed, eventContext(caseFileId, 1))
  const reach = answers.reach
  return reach?.type === 'reach' && reach.ways.includes('email') ? (reach.email ?? null) : null
}
