import type { ClockOnFile } from './clocks-on-file.ts'
import type { CaseState } from './fold.ts'
import { isOpen, urgencyRank } from './words.ts'

/** Sorts after every real date: a case file on which no clock of the authority runs. */
export const NO_DUE = 253_402_300_799_000

/** What the queue sorts and filters by; all of it follows from events, clocks and the town's areas. */
export function projectionOf(
  state: CaseState,
  clocks: readonly ClockOnFile[],
  subdistrictId: string | null,
  ends: { readonly reopenUntil: number | null; readonly eraseAt: number | null },
) {
  const open = isOpen(state.stage)
  const next = open ? nearestDue(clocks) : null
  return {
    stage: state.stage,
    open,
    sealed: state.sealed,
    urgency: state.urgency,
    urgencyRank: urgencyRank(state.urgency),
    unitId: state.unitId,
    sendingUnitId: state.transfer?.fromUnitId ?? null,
    areaId: state.areaId,
    subdistrictId,
    handlerId: state.handlerId,
    decidedAt: state.decidedAt,
    closedAt: state.closedAt,
    reopenUntil: state.stage === 'delivered' ? ends.reopenUntil : null,
    eraseAt: state.erasedAt === null ? ends.eraseAt : null,
    dueAt: next?.reading.dueAt ?? NO_DUE,
    dueClock: next?.clock ?? null,
    dueFrom: next ? next.reading.startedAt : null,
    duePaused: next?.reading.state === 'paused',
    version: state.number,
  }
}

/** The running clock of the authority that ends first; a paused one when none runs. */
export function nearestDue(clocks: readonly ClockOnFile[]): ClockOnFile | null {
  const ours = clocks.filter((clock) => clock.rule.holder === 'authority' && isUnstopped(clock))
  const running = ours.filter((clock) => clock.reading.dueAt !== null)
  if (running.length === 0) return ours[0] ?? null
  return running.reduce((first, clock) => (clock.reading.dueAt! < first.reading.dueAt! ? clock : first))
}

/** Still to be stopped by somebody: running, paused, or past its end without an answer. */
export function isUnstopped(clock: ClockOnFile): boolean {
  return !clock.facts.some((fact) => fact.type === 'stop')
}
