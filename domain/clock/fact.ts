import type { ClockUnit } from './rule.ts'

/** What happened to a clock, at an instant (UTC ms). */
export type ClockFact =
  | { readonly type: 'start'; readonly at: number }
  | { readonly type: 'pause'; readonly at: number; readonly reason: string }
  | { readonly type: 'resume'; readonly at: number }
  | { readonly type: 'restart'; readonly at: number }
  | { readonly type: 'extend'; readonly at: number; readonly count: number; readonly unit: ClockUnit }
  | { readonly type: 'stop'; readonly at: number }
