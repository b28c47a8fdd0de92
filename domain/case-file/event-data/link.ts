import type { EventType } from '../event.ts'

/** Case files that belong together. Each names the other by id and reference. */
export type LinkEvents = {
  merged: { readonly intoId: string; readonly into: string }
  'took-in': { readonly fromId: string; readonly from: string }
  /** "This happened to me too": filed by another person and joined with an earlier one. */
  joined: { readonly intoId: string; readonly into: string }
  'was-joined': { readonly fromId: string; readonly from: string }
  'split-off': { readonly toId: string; readonly to: string }
  'split-from': { readonly fromId: string; readonly from: string }
  linked: { readonly otherId: string; readonly other: string }
  /** What somebody wrote whose case file follows this one. */
  'follower-wrote': { readonly fromId: string; readonly from: string }
  /** What was told, decided or delivered on the case file that this one was merged into or joined with. */
  'answer-shared': {
    readonly fromId: string
    readonly from: string
    readonly of: EventType
    readonly outcome: string | null
  }
}
