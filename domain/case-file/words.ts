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

/** Somebody hurt, without the basics, or perhaps so: these come before every due day. */
const BEFORE_ALL_OTHERS: readonly Urgency[] = ['life', 'basics', 'look']

/** Ranks are whole numbers below this. */
export const URGENCY_RANKS = BEFORE_ALL_OTHERS.length + 1

/** 0 comes first in every queue; what is not urgent in itself stands by its due day alone. */
export function urgencyRank(urgency: Urgency): number {
  const rank = BEFORE_ALL_OTHERS.indexOf(urgency)
  return rank < 0 ? BEFORE_ALL_OTHERS.length : rank
}

/** Is the first one nearer to danger than the other? */
export function isMoreUrgent(one: Urgency, than: Urgency): boolean {
  return URGENCIES.indexOf(one) < URGENCIES.indexOf(than)
}

/** Somebody's life, or what they need to live today: a person talks to this person, whoever else told of the same. */
export function isDanger(urgency: Urgency): boolean {
  return urgency === 'life' || urgency === 'basics'
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
  'taken-to-review',
  'in-first-review',
  'in-final-review',
  'final',
] as const
export type Stage = (typeof STAGES)[number]

/** Stages in which the authority still owes something. */
export const OPEN_STAGES: readonly Stage[] = [
  'filed',
  'accepted',
  'working',
  'waiting',
  'noticed',
  'decided',
  'in-first-review',
  'in-final-review',
]

export function isOpen(stage: Stage): boolean {
  return OPEN_STAGES.includes(stage)
}

/** What waits for the head of a unit: a drafted decision, an objection to a notice, a request for more time. */
export const AWAITED = ['draft', 'objection', 'extension'] as const
export type Awaited = (typeof AWAITED)[number]

/** What is public about a case file; a level of its service. */
export const PUBLIC_LEVELS = ['sealed', 'counted', 'line', 'summary'] as const
export type PublicLevel = (typeof PUBLIC_LEVELS)[number]

/** 信访工作条例 31: the six ways in which a petition is handled; only the sixth starts the 60 days of article 34. */
export const PETITION_ROUTES = ['31-1', '31-2', '31-3', '31-4', '31-5', '31-6'] as const
export type PetitionRoute = (typeof PETITION_ROUTES)[number]

export const MESSAGE_MANNERS = ['tracker', 'call', 'letter', 'in-person', 'through-helper'] as const
export type MessageManner = (typeof MESSAGE_MANNERS)[number]

export const DELIVERY_MANNERS = [
  'tracker',
  'handed-over',
  'posted',
  'told-by-voice',
  'through-helper',
] as const
export type DeliveryManner = (typeof DELIVERY_MANNERS)[number]

export const RATING_QUESTIONS = ['manner', 'outcome', 'explained', 'fair'] as const
export type RatingQuestion = (typeof RATING_QUESTIONS)[number]

/**
 * Why others' time is waited for: an expert's opinion, another agency, a third party whose interests a disclosure
 * touches, a co-author body (政府信息公开条例 32, 34), the appraisal of a group of neighbours (民主评议).
 */
export const SPAN_KINDS = ['expert', 'agency', 'third-party', 'co-author', 'appraisal'] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** Whether the neighbours hold the facts for right. */
export const APPRAISAL_RESULTS = ['right', 'divided', 'wrong'] as const
export type AppraisalResult = (typeof APPRAISAL_RESULTS)[number]

export const VISIT_RESULTS = ['done', 'nobody-at-home', 'not-let-in'] as const
export type VisitResult = (typeof VISIT_RESULTS)[number]

/** How a member of staff made sure who somebody is. */
export const IDENTITY_CHECKS = ['card-at-counter', 'call-back'] as const
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number]

export const REVIEW_KINDS = ['first', 'final'] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

export const REVIEW_RESULTS = ['upheld', 'changed', 'sent-back'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

/** 行政复议法 36, 53: a review is decided by the ordinary procedure or, where the matter is plain, by the short one. */
export const REVIEW_PROCEDURES = ['ordinary', 'short'] as const
export type ReviewProcedure = (typeof REVIEW_PROCEDURES)[number]
