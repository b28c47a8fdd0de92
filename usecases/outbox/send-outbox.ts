import { changeLetter } from '#adapters/mail/change-letter.ts'
import { type Mailer, openMailer, type Posted, senderOf } from '#adapters/mail/mailer.ts'
import { staffLetter } from '#adapters/mail/staff-letter.ts'
import { findCaseFileById } from '#db/queries/case-file.ts'
import { listOutboxDue, markFailed, markSent, type OutboxRow } from '#db/queries/outbox.ts'
import { isLocale } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import { isQuiet } from '#domain/town/quiet-hours.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import type { Letter } from '../case-file/put-in-outbox.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { delayAfter } from './delay-after.ts'

const AT_ONCE = 100

/**
 * Sends the messages that are due, oldest first; none in the town's quiet hours. Nothing is sent inside a transaction,
 * and a message is marked after the mail server took it: when the process ends between the two, that message goes out
 * a second time. It holds nothing personal, so twice is better than never. What fails is tried again later and later,
 * and given up in the end; where the server cannot be reached at all the rest waits. For the system alone.
 * @returns the number of messages that the mail server took
 */
export async function sendOutbox(hall: Hall, actor: Actor, signal?: AbortSignal): Promise<number> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const { smtpUrl, publicUrl } = hall.settings
  if (!smtpUrl) return 0
  const town = await currentTown(hall)
  if (isQuiet(town.settings, hall.now())) return 0
  const mailer = openMailer(smtpUrl, senderOf(publicUrl))
  let sent = 0
  for (const item of await listOutboxDue(hall.read, hall.now(), AT_ONCE)) {
    if (signal?.aborted) break
    const posted = await post(hall, town, mailer, item)
    await note(hall, item, posted)
    if (posted === 'sent') sent += 1
    if (posted === 'unreachable') break
  }
  return sent
}

async function post(
  hall: Hall,
  town: Town,
  mailer: Mailer,
  { id, caseFileId, sealed }: OutboxRow,
): Promise<Posted> {
  const { to, staff, written } = hall.keys.open<Letter>(sealed, `outbox:${id}`)
  if (written) return mailer.post({ to, ...written })
  const { publicUrl } = hall.settings
  if (staff) return mailer.post({ to, ...staffLetter({ ...staff, publicUrl, town: town.settings.name }) })
  const row = caseFileId === null ? undefined : await findCaseFileById(hall.read, caseFileId)
  if (!row) return 'refused'
  const locale = isLocale(row.locale) ? row.locale : 'zh'
  const change = {
    locale,
    reference: row.reference,
    publicUrl,
    town: town.settings.name,
  }
  return mailer.post({ to, ...changeLetter(change) })
}

async function note(hall: Hall, { id, attempts }: OutboxRow, posted: Posted): Promise<void> {
  const now = hall.now()
  const delay = posted === 'refused' ? null : delayAfter(attempts + 1)
  await hall.transaction((tx) =>
    posted === 'sent' ? markSent(tx, id, now) : markFailed(tx, id, attempts + 1, delay && now + delay),
  )
}
