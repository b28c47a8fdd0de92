import type { CaseState } from '#domain/case-file/state.ts'

/** Orders of supervision in these states, as the values of a field. */
export function ordersIn(
  { orders }: CaseState,
  states: readonly CaseState['orders'][number]['state'][],
): string[] {
  return orders.filter(({ state }) => states.includes(state)).map(({ order }) => `${order}`)
}
