import type { DecisionEvents } from '../event-data/decision.ts'
import type { CaseState } from '../state.ts'
import type { Objection } from '../state-parts.ts'
import { type Effects, nothing } from './effect.ts'

export const ANSWER_EFFECTS: Effects<keyof DecisionEvents> = {
  'notice-published': (_, { data }) => ({
    stage: 'noticed',
    notice: data,
    notices: data.notice,
    stageBeforeWaiting: null,
  }),
  'notice-objected': (state, { data: { objection, notice, caseFileId } }) => ({
    objections: [...state.objections, { objection, notice, caseFileId, result: null }],
  }),
  'objection-examined': (state, { data: { objection, upheld } }) => ({
    objections: ended(state, objection, upheld ? 'upheld' : 'not-upheld'),
    ...(upheld && { ...backAtWork(state), notice: null }),
  }),
  'objection-withdrawn': (state, { data }) => ({
    objections: ended(state, data.objection, 'withdrawn'),
  }),
  'decision-drafted': (_, { data: { outcome, favourable }, by, number }) => ({
    draft: { number, outcome, favourable, byStaffId: by.kind === 'staff' ? by.staffId : '' },
  }),
  'decision-returned': () => ({ draft: null }),
  decided: (_, { at, data }) => ({
    stage: 'decided',
    stageBeforeWaiting: null,
    decidedAt: at,
    outcome: data.outcome,
    rights: data.rights.map(({ kind }) => kind),
    draft: null,
    extensionAsked: null,
    notice: null,
  }),
  delivered: (state, { at, data }) => ({
    ...(state.reviewed === 2 ? { stage: 'final', closedAt: at } : { stage: 'delivered' }),
    deliveredOn: data.receivedOn,
  }),
  'given-up': (_, { at }) => ({ stage: 'given-up', closedAt: at, draft: null, notice: null }),
  settled: (_, { at }) => ({ stage: 'settled', closedAt: at, draft: null, notice: null }),
  rated: () => ({ rated: true }),
  confirmed: (_, { data }) => ({ solved: data.solved }),
  reopened,
  withdrawn: (_, { at }) => ({
    ...{ stage: 'withdrawn', withdrawnAt: at },
    ...{ draft: null, notice: null, publicSummary: null },
  }),
  'helper-ended': () => ({ helper: false }),
  'code-reissued': nothing,
  closed: (_, { at }) => ({ stage: 'closed', closedAt: at }),
}

function ended({ objections }: CaseState, number: number, result: Objection['result']): Objection[] {
  return objections.map((one) => (one.objection === number ? { ...one, result } : one))
}

/** The notice comes down; a case file that waits for the resident goes on waiting. */
function backAtWork({ stage, handlerId }: CaseState): Partial<CaseState> {
  return stage === 'noticed' ? { stage: handlerId ? 'working' : 'accepted' } : {}
}

/** To be worked on and answered again: what was answered before no longer stands. */
export function reopened(state: CaseState): Partial<CaseState> {
  return { ...answerUndone(state), reviewed: 0 }
}

export function answerUndone(state: CaseState): Partial<CaseState> {
  return {
    stage: state.handlerId ? 'working' : 'accepted',
    decidedAt: null,
    outcome: null,
    rights: [],
    deliveredOn: null,
    closedAt: null,
    solved: null,
    rated: false,
    notice: null,
    opinionReported: false,
    extensions: 0,
    extensionAsked: null,
  }
}
