/** Field terms of a case file, as codes. */
export const CASE_KINDS = ['application', 'complaint', 'inquiry', 'suggestion', 'misconduct-report'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export const CHANNELS = ['web', 'phone', 'counter', 'letter', 'visit', 'import'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * How soon a person needs somebody, by the effect on them: danger to life; no food, medicine or bed;
 * words that ask for a human look; within a week; within weeks; nothing of the kind.
 */
export const URGENCIES = ['life', 'basics', 'look', 'soon', 'weeks', 'none'] as const
export type Urgency = (typeof URGENCIES)[number]

/** 0 comes first in every queue. */
export function urgencyRank(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency)
}

export const STAGES = [
  'filed',
  'accepted',
  'declined',
  'working',
  'waiting',
  'noticed',
  'decided',
  'delivered',
  'closed',
  'withdrawn',
  'given-up',
  'settled',
  'merged',
  'in-first-review',
  'in-final-review',
  'final',
] as const
export type Stage = (typeof STAGES)[number]

/** Stages in which the authority still owes something. */
export const OPEN_STAGES: readonly Stage[] = ['filed', 'accepted', 'working', 'waiting', 'noticed', 'decided']

export function isOpen(stage: Stage): boolean {
  return OPEN_STAGES.includes(stage)
}

/** What is public about a case file; a level of its service. */
export const PUBLIC_LEVELS = ['sealed', 'counted', 'line', 'summary'] as const
export type PublicLevel = (typeof PUBLIC_LEVELS)[number]
