import { answerersOf } from '#domain/case-file/answerers.ts'
import { covers } from '../../authorize.ts'
import type { Refused, Situation } from '../make-move.ts'

/**
 * A review inside the hall is its reviewers', never of whoever gave the answer; what a body outside of it decided is
 * entered by the unit that answered the petition.
 */
export function whyNotReviewer({
  town,
  state,
  events,
  actor,
}: Pick<Situation, 'town' | 'state' | 'events' | 'actor'>): Refused | null {
  const unitId = state.review?.unitId ?? null
  if (unitId === null || actor.kind === 'system') return null
  const isReviewer =
    actor.kind === 'staff' &&
    actor.roles.some(
      ({ role, unitId: held }) => role === 'reviewer' && (held === null || covers(town, held, unitId)),
    )
  if (!isReviewer) return { ok: false, reason: 'not-your-review' }
  return answerersOf(events).has(actor.staffId) ? { ok: false, reason: 'your-own-answer' } : null
}
