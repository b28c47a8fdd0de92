import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { CaseState } from '#domain/case-file/fold.ts'
import { MOVES, type Move, whyNot } from '#domain/case-file/move.ts'
import { declineReasonsFor } from '#domain/case-file/outcomes.ts'
import { asksOnce } from '#domain/case-file/regime-traits.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'

type Standing = {
  readonly town: Town
  readonly service: Service
  readonly state: CaseState
  readonly actor: StaffActor
  readonly row: CaseFileRow
}

/** What a member of staff may do to a case file now: permission × stage, without what could only be refused. */
export function movesNow(standing: Standing): Move[] {
  const { town, state, actor, row } = standing
  return MOVES.filter(
    (move) =>
      isAllowed(town, actor, move, row) && whyNot(move, state) === null && !isPointless(move, standing),
  )
}

function isPointless(move: Move, { town, service, state, actor }: Standing): boolean {
  if (move === 'stand-in') return state.handlerId === actor.staffId
  if (move === 'decline') return declineReasonsFor(town, service).length === 0
  return move === 'ask-resident' && asksOnce(town, service) && state.asked > 0
}
