import type { CaseEventOf } from '../event.ts'
import type { IntakeEvents } from '../event-data/intake.ts'
import type { CaseState } from '../state.ts'
import { type Effects, nothing } from './effect.ts'

type Holder = { readonly data: { readonly handlerId: string } }

export const INTAKE_EFFECTS: Effects<keyof IntakeEvents> = {
  filed: nothing,
  'intake-completed': (_, { data }) => ({ incomplete: false, unitId: data.unitId, areaId: data.areaId }),
  classified: (_, { data }) => ({ urgency: data.urgency, route: data.route }),
  accepted: (state, { data }) => ({
    ...(state.stage === 'waiting'
      ? { stageBeforeWaiting: 'accepted' }
      : { stage: state.handlerId ? 'working' : 'accepted' }),
    route: data.route ?? state.route,
  }),
  declined: (_, { at }) => ({ stage: 'declined', declinedAt: at }),
  forwarded: (state, { data }) =>
    moved(state, data.toUnitId, {
      transfer: { fromUnitId: data.fromUnitId, objected: false },
    }),
  assigned: held,
  taken: held,
  'handed-over': held,
  'stood-in': held,
  'stepped-aside': (state, { data }) => ({
    aside: [...state.aside, data.staffId],
    handlerId: state.handlerId === data.staffId ? null : state.handlerId,
  }),
  'transfer-objected': (state, { data: { superiorUnitId } }) => ({
    transfer: state.transfer && {
      ...state.transfer,
      objected: true,
      ...(superiorUnitId && { superiorUnitId }),
    },
  }),
  'transfer-ruled': ruled,
  sealed: (state, { data }) =>
    moved(state, data.toUnitId, { sealed: true, transfer: null, publicSummary: null }),
}

/** The sender takes it back, or says no: then the unit may still ask the common superior (信访工作条例 23(3), 24). */
function ruled(
  state: CaseState,
  { data: { agreed, toUnitId, final } }: CaseEventOf<'transfer-ruled'>,
): Partial<CaseState> {
  if (agreed) {
    const notFor = [...state.notFor, state.unitId]
    return moved(state, toUnitId, { transfer: null, transferSettled: false, notFor })
  }
  const quarrel = final ? null : state.transfer && { ...state.transfer, objected: false, refused: true }
  return { transfer: quarrel, transferSettled: true }
}

function held(state: CaseState, { data }: Holder): Partial<CaseState> {
  return { handlerId: data.handlerId, stage: state.stage === 'accepted' ? 'working' : state.stage }
}

/** With another unit; whoever handled it in the old one does not any more. */
export function moved(state: CaseState, unitId: string, more: Partial<CaseState>): Partial<CaseState> {
  return { unitId, handlerId: unitId === state.unitId ? state.handlerId : null, ...more }
}
