import type { CaseEventOf, EventType } from '../event.ts'
import type { CaseState } from '../state.ts'

/** What one event changes in the state; what it leaves out stays. */
export type Effect<T extends EventType> = (state: CaseState, event: CaseEventOf<T>) => Partial<CaseState>

export type Effects<T extends EventType> = { readonly [K in T]: Effect<K> }

export function nothing(): Partial<CaseState> {
  return {}
}
