import type { LinkEvents } from '../event-data/link.ts'
import type { CaseState } from '../state.ts'
import { type Effects, nothing } from './effect.ts'

type Follows = { readonly at: number; readonly data: { readonly intoId: string } }
type Followed = { readonly data: { readonly fromId: string } }

export const LINK_EFFECTS: Effects<keyof LinkEvents> = {
  merged: follows,
  joined: follows,
  'took-in': followed,
  'was-joined': followed,
  'split-off': (state, { data }) => ({ linkedIds: [...state.linkedIds, data.toId] }),
  'split-from': (state, { data }) => ({ linkedIds: [...state.linkedIds, data.fromId] }),
  linked: (state, { data }) => ({ linkedIds: [...state.linkedIds, data.otherId] }),
  'follower-wrote': nothing,
  'answer-shared': nothing,
}

function follows(_: CaseState, { at, data }: Follows): Partial<CaseState> {
  return { stage: 'merged', followsId: data.intoId, closedAt: at, draft: null }
}

function followed(state: CaseState, { data }: Followed): Partial<CaseState> {
  return { followers: [...state.followers, data.fromId] }
}
