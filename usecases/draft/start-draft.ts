import { isUniqueViolation } from '#db/handle.ts'
import { deleteDraft, findDraft, insertDraft } from '#db/queries/draft.ts'
import { Refusal } from '#domain/refusal.ts'
import { firstUnanswered, visibleQuestions } from '#domain/service/journey.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { type DraftContent, draftContext, findOpenDraft, THIRTY_DAYS } from './draft.ts'

/**
 * Starts a draft of a service, or goes on with the one that this browser has.
 * @returns the question to go to; null when all are answered
 */
export async function startDraft(
  hall: Hall,
  browser: string,
  slug: string,
  shared: boolean,
): Promise<string | null> {
  try {
    return await startOnce(hall, browser, slug, shared)
  } catch (error) {
    // PostgreSQL lets both of two presses begin; the second one finds the draft of the first now.
    if (isUniqueViolation(error, 'drafts_cookie_service')) return startOnce(hall, browser, slug, shared)
    throw error
  }
}

async function startOnce(hall: Hall, browser: string, slug: string, shared: boolean): Promise<string | null> {
  const town = await currentTown(hall)
  const service = town.services.get(slug)
  if (!service || service.door) throw new Refusal('not-found')
  return hall.transaction(async (tx) => {
    const open = await findOpenDraft(hall, tx, browser, slug)
    if (open) return firstUnanswered(open.service, open.answers)?.id ?? null
    const cookieHash = browserHash(hall, browser)
    const ended = await findDraft(tx, cookieHash, slug)
    if (ended) await deleteDraft(tx, ended.id)
    const id = hall.newId()
    const now = hall.now()
    await insertDraft(tx, {
      id,
      cookieHash,
      service: slug,
      serviceVersion: service.version,
      shared,
      sealed: hall.keys.seal({ answers: {}, refused: null } satisfies DraftContent, draftContext(id)),
      idempotencyKey: hall.newId(),
      startedAt: now,
      endsAt: now + THIRTY_DAYS,
    })
    return visibleQuestions(service, {})[0]?.id ?? null
  })
}
