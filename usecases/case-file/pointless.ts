import { askEndsAt } from '#domain/case-file/ask-effects.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { extendableClocks } from '#domain/case-file/extension.ts'
import type { Move } from '#domain/case-file/move.ts'
import { declineReasonsFor } from '#domain/case-file/outcomes.ts'
import { isNoticeDone, noticeRulesOf } from '#domain/case-file/public-notice.ts'
import { asksOnce, isDecidedAbove, needsNotice } from '#domain/case-file/regime-traits.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { commonSuperior, objectionEndsAt } from '#domain/case-file/transfer.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import { isHandedOver } from './moves/deliver.ts'
import { mayAnswerLeg } from './moves/leg-permission.ts'
import { whyNotReviewer } from './moves/review-permission.ts'
import { whoRules } from './moves/rule-on-transfer.ts'

/** What tells whether a move that the tables allow could only be refused to this person now (UTC ms). */
export type Prospect = {
  readonly town: Town
  readonly service: Service
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  readonly clocks: readonly ClockOnFile[]
  readonly actor: Actor
  readonly now: number
}

const POINTLESS: Partial<Record<Move, (prospect: Prospect) => boolean>> = {
  'stand-in': ({ actor, state }) => actor.kind === 'staff' && state.handlerId === actor.staffId,
  decline: ({ town, service }) => declineReasonsFor(town, service).length === 0,
  'ask-resident': (one) =>
    (asksOnce(one.town, one.service) && one.state.asked > 0) || hasPassed(askEnd(one), one.now),
  'give-up': isStillTheirTime,
  'object-to-transfer': (one) => !mayObject(one),
  'rule-on-transfer': (one) => whoRules(one) === 'nobody-yet',
  'ask-extension': ({ clocks, now }) => extendableClocks(clocks, now).length === 0,
  'rule-on-extension': ({ actor, state }) =>
    actor.kind === 'staff' && state.extensionAsked?.byStaffId === actor.staffId,
  'publish-notice': ({ town, service, state, now }) =>
    !needsNotice(town, service, state) || isNoticeDone(state, now, noticeRulesOf(town, service)),
  'report-opinion': ({ service, state }) => (service.routing.decidingUnit ?? state.unitId) === state.unitId,
  decide: ({ town, service, state }) => isDecidedAbove(town, service, state),
  'draft-decision': (one) =>
    isDecidedAbove(one.town, one.service, one.state) || (one.state.draft !== null && !isOwnDraft(one)),
  'approve-decision': isOwnDraft,
  deliver: ({ state, events }) => state.stage === 'merged' && isHandedOver(events),
  'answer-leg': ({ town, actor, state }) =>
    actor.kind === 'staff' &&
    !state.legs.some((leg) => leg.state === 'open' && mayAnswerLeg(town, actor, state, leg)),
  'approve-summary': ({ actor, state }) =>
    actor.kind === 'staff' && state.publicSummary?.byStaffId === actor.staffId,
  'open-hearing': isNotReviewer,
  'close-hearing': isNotReviewer,
  'decide-review': isNotReviewer,
}

function isNotReviewer(one: Prospect): boolean {
  return whyNotReviewer(one) !== null
}

function isOwnDraft({ actor, state }: Prospect): boolean {
  return actor.kind === 'staff' && state.draft?.byStaffId === actor.staffId
}

/** Could this move only be refused to this person, whatever they type? */
export function isPointless(move: Move, prospect: Prospect): boolean {
  return POINTLESS[move]?.(prospect) ?? false
}

function askEnd({ town, service, clocks, now }: Prospect): number | null {
  return askEndsAt(town, service, clocks, now)
}

function mayObject({ town, state: { transfer, unitId }, events, now }: Prospect): boolean {
  if (transfer === null) return false
  if (transfer.refused) return commonSuperior(town.units, transfer.fromUnitId, unitId) !== null
  return !hasPassed(objectionEndsAt(town, events, now), now)
}

function isStillTheirTime({ town, events, now }: Prospect): boolean {
  const asked = events.findLast((event) => event.type === 'resident-asked')
  const answerBy = asked?.data.answerBy ?? null
  return answerBy === null || dateOf(dayAt(town.settings.zone, now)) <= answerBy
}

function hasPassed(end: number | null, now: number): boolean {
  return end !== null && now >= end
}
