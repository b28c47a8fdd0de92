import type { CaseEventOf } from '../event.ts'
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
  'review-begun': (state, { at, data }) =>
    data.stays ? { followsId: data.intoId } : { ...follows(state, { at, data }), stage: 'taken-to-review' },
  'asked-through': (state, { data }) => ({ requests: [...state.requests, data.fromId] }),
  'split-off': (state, { data }) => ({ linkedIds: [...state.linkedIds, data.toId] }),
  'split-from': (state, { data }) => ({ linkedIds: [...state.linkedIds, data.fromId] }),
  linked: (state, { data }) => ({ linkedIds: [...state.linkedIds, data.otherId] }),
  'follower-wrote': nothing,
  'answer-shared': shared,
  'review-asked-there': () => ({ rights: [] }),
}

function follows(_: CaseState, { at, data }: Follows): Partial<CaseState> {
  return { stage: 'merged', followsId: data.intoId, closedAt: at, draft: null }
}

function followed(state: CaseState, { data }: Followed): Partial<CaseState> {
  return { followers: [...state.followers, data.fromId] }
}

const NO_ANSWER = { rights: [], deliveredOn: null, reviewed: 0 } as const

/** Whoever follows may do against the answer what the first person may, in days that run from when it reached them. */
function shared({ stage }: CaseState, { data }: CaseEventOf<'answer-shared'>): Partial<CaseState> {
  if (stage !== 'merged') return {}
  const rights = (data.rights ?? []).map(({ kind }) => kind)
  switch (data.of) {
    case 'decided':
      return { ...NO_ANSWER, rights }
    case 'review-decided':
      if (data.result === 'sent-back') return NO_ANSWER
      return { ...NO_ANSWER, rights, reviewed: data.review === 'final' ? 2 : 1 }
    case 'delivered':
      return { deliveredOn: data.receivedOn ?? null }
    case 'review-asked':
      return { rights: [] }
    case 'reopened':
      return NO_ANSWER
    default:
      return {}
  }
}
