import type { CaseFileRow } from '#db/queries/case-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { MOVES, type Move, whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import { isAllowed } from '../authorize.ts'
import { clockBook } from './clock-book.ts'
import { isPointless, type Prospect } from './pointless.ts'

type Standing = Omit<Prospect, 'clocks'> & { readonly row: CaseFileRow; readonly clocks?: Prospect['clocks'] }

/**
 * What somebody may do to a case file now: permission × stage, without what could only be refused. `clocks` are worked
 * out from the events where they are left out.
 */
export function movesNow(standing: Standing): Move[] {
  const { town, service, state, events, actor, row, now } = standing
  const clocks = standing.clocks ?? clocksOnFile(clockBook(town), service.regimes, events, now)
  const prospect = { town, service, state, events, clocks, actor, now }
  const procedure = procedureOf(town, service, state, now)
  return MOVES.filter(
    (move) =>
      isAllowed(town, actor, move, row) &&
      whyNot(move, state, procedure) === null &&
      !isPointless(move, prospect),
  )
}
