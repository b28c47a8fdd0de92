import type { WorkEvents } from '../event-data/work.ts'
import type { CaseState } from '../state.ts'
import type { Leg } from '../state-parts.ts'
import { type Effects, nothing } from './effect.ts'
import { moved } from './intake.ts'

export const WORK_EFFECTS: Effects<keyof WorkEvents> = {
  'resident-asked': (state, { data }) => ({
    stage: 'waiting',
    stageBeforeWaiting: state.stage === 'waiting' ? state.stageBeforeWaiting : state.stage,
    asked: state.asked + 1,
    askedItems: data.items ?? 1,
  }),
  'resident-answered': answered,
  messaged: nothing,
  noted: nothing,
  attached: nothing,
  'extension-asked': (_, { data, by }) => ({
    extensionAsked: { ...data, byStaffId: by.kind === 'staff' ? by.staffId : '' },
  }),
  'extension-refused': () => ({ extensionAsked: null }),
  extended: (state) => ({ extensions: state.extensions + 1, extensionAsked: null }),
  'leg-added': (state, { data: { leg, unitId, partnerId } }) => ({
    legs: [...state.legs, { leg, unitId, partnerId, state: 'open' }],
  }),
  'leg-answered': (state, { data }) => ({ legs: legEnded(state.legs, data.leg, 'answered') }),
  'leg-returned': (state, { data }) => ({ legs: legEnded(state.legs, data.leg, 'returned') }),
  'leg-released': (state, { data }) => ({ legs: legEnded(state.legs, data.leg, 'released') }),
  'third-party-started': (state, { data }) => ({ spans: [...state.spans, { ...data, open: true }] }),
  'third-party-ended': (state, { data }) => ({
    spans: state.spans.map((one) => (one.span === data.span ? { ...one, open: false } : one)),
  }),
  'handed-to-partner': (_, { data }) => ({ partnerId: data.partnerId }),
  'partner-answered': () => ({ partnerId: null }),
  'visit-planned': (state, { data: { visit, on, staffIds, unannounced } }) => ({
    visits: [
      ...state.visits.filter((one) => one.visit !== visit),
      { visit, on, staffIds, result: null, ...(unannounced && { unannounced }) },
    ],
  }),
  'visit-recorded': (state, { data: { visit, on, staffIds, result, permission } }) => ({
    visits: [
      ...state.visits.filter((one) => one.visit !== visit),
      { visit, on, staffIds, result, ...(permission && { permission }) },
    ],
  }),
  'opinion-reported': (state, { data }) =>
    moved(state, data.toUnitId, { opinionReported: true, stage: backToWork(state) }),
}

/** Back to where it waited from; somebody may have taken it meanwhile. */
function answered(state: CaseState): Partial<CaseState> {
  if (state.stage !== 'waiting') return {}
  const stage = state.stageBeforeWaiting ?? 'working'
  return { stage: stage === 'accepted' && state.handlerId ? 'working' : stage, stageBeforeWaiting: null }
}

function legEnded(legs: readonly Leg[], leg: number, ended: Leg['state']): Leg[] {
  return legs.map((one) => (one.leg === leg ? { ...one, state: ended } : one))
}

/** The unit that gets the opinion has nobody on it yet. */
function backToWork({ stage }: CaseState): CaseState['stage'] {
  return stage === 'noticed' || stage === 'working' ? 'accepted' : stage
}
