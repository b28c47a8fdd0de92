import { answerersOf } from '#domain/case-file/answerers.ts'
import { holdsOver } from '../../authorize.ts'
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
  if (actor.kind !== 'staff' || !holdsOver(town, actor.roles, ['reviewer'], unitId))
    return { ok: false, reason: 'not-your-review' }
  return answerersOf(events).has(actor.staffId) ? { ok: false, reason: 'your-own-answer' } : null
}
