import type { ClockOnFile } from './clock-on-file.ts'
import { approvingUnit } from './extension.ts'
import { UNDECIDED } from './move-rules/rule.ts'
import type { CaseState } from './state.ts'
import type { Order } from './state-parts.ts'
import { type Awaited, isOpen, urgencyRank } from './words.ts'

/** Sorts after every real date: a case file on which no clock of the authority runs. */
export const NO_DUE = 253_402_300_799_000

/** What the queue sorts and filters by; all of it follows from events, clocks and the town's areas. */
export function projectionOf(
  state: CaseState,
  clocks: readonly ClockOnFile[],
  subdistrictId: string | null,
  town: {
    readonly reopenUntil: number | null
    readonly eraseAt: number | null
    readonly approvers: Readonly<Record<string, string>>
  },
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
    partnerId: state.partnerId,
    reviewUnitId: state.review?.unitId ?? null,
    ...awaited(state),
    legUnitIds: openLegUnits(state),
    approvingUnitId: approvingUnit(state, clocks, town.approvers),
    orderState: orderState(state.orders),
    visitOn: plannedDay(state),
    followsId: state.followsId,
    decidedAt: state.decidedAt,
    closedAt: state.closedAt,
    reopenUntil: state.stage === 'delivered' ? town.reopenUntil : null,
    eraseAt: state.erasedAt === null ? town.eraseAt : null,
    dueAt: next?.reading.dueAt ?? NO_DUE,
    dueClock: next?.clock ?? null,
    dueFrom: next ? next.reading.startedAt : null,
    duePaused: next?.reading.state === 'paused',
    version: state.number,
  }
}

/** An objection comes first: it holds the approval. */
function awaited({ stage, draft, objections, extensionAsked }: CaseState): {
  awaits: Awaited | null
  awaitedBy: string | null
} {
  if (!isOpen(stage)) return { awaits: null, awaitedBy: null }
  if (objections.some(({ result }) => result === null)) return { awaits: 'objection', awaitedBy: null }
  if (draft) return { awaits: 'draft', awaitedBy: draft.byStaffId }
  if (extensionAsked && UNDECIDED.includes(stage))
    return { awaits: 'extension', awaitedBy: extensionAsked.byStaffId }
  return { awaits: null, awaitedBy: null }
}

/** The units that still owe an answer to a question of the lead; none once nothing is decided any more. */
function openLegUnits({ stage, legs }: CaseState): string[] {
  if (!UNDECIDED.includes(stage)) return []
  return legs.flatMap(({ state, unitId }) => (state === 'open' && unitId !== null ? [unitId] : []))
}

/** The local date of the visit that is planned; null with none, and once nothing can be visited for it any more. */
function plannedDay({ stage, visits }: CaseState): string | null {
  return UNDECIDED.includes(stage) ? (visits.find(({ result }) => result === null)?.on ?? null) : null
}

/** Whether an order of the oversight office waits for the unit, or answered for the office; null with none. */
function orderState(orders: readonly Order[]): 'open' | 'answered' | null {
  if (orders.some(({ state }) => state === 'open')) return 'open'
  return orders.some(({ state }) => state === 'answered') ? 'answered' : null
}

/** The running clock of the authority that ends first; a paused one when none runs. */
export function nearestDue(clocks: readonly ClockOnFile[]): ClockOnFile | null {
  const ours = clocks.filter(
    (clock) => clock.rule.holder === 'authority' && isUnstopped(clock) && !isLegClock(clock),
  )
  const running = ours.filter((clock) => clock.reading.dueAt !== null)
  if (running.length === 0) return ours[0] ?? null
  return running.reduce((first, clock) => (clock.reading.dueAt! < first.reading.dueAt! ? clock : first))
}

/** Is it the time of a unit that answers its share? That one has it in a list of its own. */
export function isLegClock({ subject }: ClockOnFile): boolean {
  return subject.startsWith('leg-')
}

/** Still to be stopped by somebody: running, paused, or past its end without an answer. */
export function isUnstopped(clock: ClockOnFile): boolean {
  return !clock.facts.some((fact) => fact.type === 'stop')
}
