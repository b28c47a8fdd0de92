/**
 * What a member of staff is told of by the hall: a clock that reached a rung of its ladder, case files nobody works on, or
 * those that somebody leaves whose account was disabled.
 */
export const TELLING_KINDS = ['clock', 'orphans', 'disabled'] as const
export type TellingKind = (typeof TELLING_KINDS)[number]
