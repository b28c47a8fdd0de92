import type { EventType } from '../event.ts'
import type { DeliveryManner, IdentityCheck, ReviewKind, ReviewResult } from '../words.ts'
import type { DecisionData } from './decision.ts'

/** Case files that belong together. Each names the other by id and reference. */
export type LinkEvents = {
  merged: { readonly intoId: string; readonly into: string }
  'took-in': { readonly fromId: string; readonly from: string }
  /** "This happened to me too": filed by another person and joined with an earlier one. */
  joined: { readonly intoId: string; readonly into: string }
  'was-joined': { readonly fromId: string; readonly from: string }
  /**
   * A filing asked for the review of a petition's answer, which runs there now. `stays`: it is open beside the review,
   * since somebody has to see to the person first. `check`: how staff made sure that the petition is theirs.
   */
  'review-begun': {
    readonly intoId: string
    readonly into: string
    readonly review: ReviewKind
    readonly stays?: true
    readonly check?: IdentityCheck
  }
  'asked-through': { readonly fromId: string; readonly from: string }
  'split-off': { readonly toId: string; readonly to: string }
  'split-from': { readonly fromId: string; readonly from: string }
  linked: { readonly otherId: string; readonly other: string }
  /** What somebody wrote whose case file follows this one. */
  'follower-wrote': { readonly fromId: string; readonly from: string }
  /** What was told, decided or delivered on the case file that this one was merged into or joined with. */
  'answer-shared': { readonly fromId: string; readonly from: string } & Shared
  /** Who follows another case file asked for the review of its answer, which runs there. */
  'review-asked-there': { readonly intoId: string; readonly into: string; readonly review: ReviewKind }
}

/** What is told of an answer to those who follow it: they have the same rights against it (信访工作条例 35, 36). */
export type Shared = Partial<Pick<DecisionData, 'legalBasis' | 'rights'>> & {
  readonly of: EventType
  readonly outcome: string | null
  readonly review?: ReviewKind
  readonly result?: ReviewResult
  /** The local date on which the answer reached whoever follows: their review days start then. */
  readonly receivedOn?: string
  /** How, where a member of staff saw to it that it reached this person too: later than on their page. */
  readonly manner?: DeliveryManner
}
