import type { Db } from '#db/handle.ts'
import { listRoleHolders } from '#db/queries/telling.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { marksToTell, type ToldMark } from '#domain/people/marks-to-tell.ts'
import { recipientsOf } from '#domain/people/recipients.ts'
import { rungAt, rungsOf } from '#domain/town/escalation.ts'
import type { Town } from '#domain/town/town.ts'
import { unitPath } from '#domain/town/unit.ts'
import type { Hall } from '../hall.ts'
import { type NewTelling, tell } from './tell.ts'

type Marked = {
  readonly town: Town
  readonly caseFileId: string
  readonly reference: string
  readonly state: CaseState
  readonly clocks: readonly ClockOnFile[]
  /** The marks that were just made. */
  readonly fresh: readonly CaseEvent[]
}

/**
 * Tells whom the ladder of each clock names, by the highest rung it has reached. A mark is told to a person once,
 * whoever comes first, a sweep or a move; of marks made together only the furthest is told.
 */
export async function tellOfMarks(hall: Hall, tx: Db, marked: Marked): Promise<void> {
  const marks = marksToTell(marked.fresh)
  if (marks.length === 0 || marked.town.escalations.size === 0) return
  const holders = await listRoleHolders(tx)
  for (const mark of marks) {
    const rung = rungOf(marked.town, mark)
    if (!rung) continue
    const telling = tellingOf(marked, mark)
    const { handlerId, sealed, aside } = marked.state
    const path = unitPath(marked.town.units, telling.unitId).map(({ id }) => id)
    for (const staffId of recipientsOf(rung.tell, { unitPath: path, handlerId, sealed, aside }, holders))
      await tell(hall, tx, staffId, telling)
  }
}

function rungOf({ clockRules, escalations }: Town, { clock, share }: ToldMark) {
  const rule = clockRules.get(clock)
  return rule ? rungAt(rungsOf(escalations, rule), share) : null
}

function tellingOf({ caseFileId, reference, state, clocks }: Marked, mark: ToldMark): NewTelling {
  const clock = clocks.findLast((one) => one.clock === mark.clock && one.subject === mark.subject)
  return {
    kind: 'clock',
    matter: `${caseFileId}:${mark.number}`,
    caseFileId,
    clock: mark.clock,
    percent: Math.round(mark.share * 100),
    isLate: mark.isLate,
    unitId: clock?.unitId ?? state.unitId,
    n: 1,
    reference: state.sealed ? null : reference,
  }
}
