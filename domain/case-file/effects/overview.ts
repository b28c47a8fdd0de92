import type { OverviewEvents } from '../event-data/overview.ts'
import type { CaseState } from '../state.ts'
import { type Effects, nothing } from './effect.ts'

export const OVERVIEW_EFFECTS: Effects<keyof OverviewEvents> = {
  supervised: (state, { data: { order, unitId } }) => ({
    orders: [...state.orders, { order, unitId, state: 'open' }],
  }),
  'supervision-answered': (state, { data }) => ({ orders: ordered(state, data.order, 'answered') }),
  'supervision-closed': (state, { data }) => ({ orders: ordered(state, data.order, 'closed') }),
  'clock-started': nothing,
  'clock-warned': nothing,
  'clock-breached': nothing,
  'clock-escalated': nothing,
  'dates-recomputed': nothing,
  erased: (_, { at }) => ({ erasedAt: at, publicSummary: null }),
}

function ordered(
  { orders }: CaseState,
  order: number,
  state: CaseState['orders'][number]['state'],
): CaseState['orders'] {
  return orders.map((one) => (one.order === order ? { ...one, state } : one))
}
