/** What a member of staff is told of by the hall: a clock that reached a rung of its ladder, or case files nobody works on. */
export const TELLING_KINDS = ['clock', 'orphans'] as const
export type TellingKind = (typeof TELLING_KINDS)[number]
