import { dateOf } from '../clock/local-day.ts'
import { readClock } from '../clock/read-clock.ts'
import { dayAt } from '../clock/zone.ts'
import type { ClockOnFile } from './clock-on-file.ts'
import type { ExtensionUnit } from './event-data/work.ts'
import { UNDECIDED } from './move-rules/rule.ts'
import type { CaseState } from './state.ts'
import type { AskedExtension } from './state-parts.ts'

/** The approver whom most rules name: the head of the unit that has the case file. */
const HEAD_OF_UNIT = 'head-of-unit'

export type Extendable = {
  readonly clock: string
  /** In `unit`. */
  readonly max: number
  readonly unit: ExtensionUnit
  readonly onFile: ClockOnFile
}

type Due = { readonly dueFrom: string | null; readonly dueTo: string | null }

/** A request that waits. `isVoid`: its due date has passed, or its clock has stopped, and nobody can grant it. */
export type PendingExtension = AskedExtension &
  Due & { readonly onFile: ClockOnFile; readonly isVoid: boolean }

/**
 * The clocks that may be extended now (UTC ms): their rule knows an extension, it was not used up, and the due date has
 * not passed (信访工作条例 34, 政府信息公开条例 33). A clock that was left behind by a reopening is none of them.
 */
export function extendableClocks(clocks: readonly ClockOnFile[], now: number): Extendable[] {
  const round = Math.max(0, ...clocks.map((clock) => clock.round))
  return clocks.flatMap((onFile) => {
    const { rule, facts, reading } = onFile
    const { extension } = rule
    const used = facts.filter((fact) => fact.type === 'extend').length
    const isOver = reading.stoppedAt !== null || (reading.dueAt !== null && now >= reading.dueAt)
    const isOfBody = rule.holder === 'authority' || rule.holder === 'outside-body'
    if (!extension || used >= extension.times || isOver || !isOfBody) return []
    if (onFile.round < round) return []
    return [{ clock: onFile.clock, max: extension.max, unit: extension.unit, onFile }]
  })
}

/** The due dates before and after an extension granted now (UTC ms), as local dates; null while paused. */
export function extendedDue(
  { rule, calendar, facts, reading }: ClockOnFile,
  { count, unit }: { readonly count: number; readonly unit: ExtensionUnit },
  now: number,
): Due {
  const longer = readClock({
    rule,
    calendar,
    facts: [...facts, { type: 'extend', at: now, count, unit }],
    now,
  })
  const dateBefore = (dueAt: number | null) =>
    dueAt === null ? null : dateOf(dayAt(calendar.timeZone, dueAt - 1))
  return { dueFrom: dateBefore(reading.dueAt), dueTo: dateBefore(longer.dueAt) }
}

/** The request for more time that waits, with both dates; null when there is none. A void one stays to be seen. */
export function pendingExtension(
  { extensionAsked }: CaseState,
  clocks: readonly ClockOnFile[],
  now: number,
): PendingExtension | null {
  const onFile = extensionAsked && clocks.findLast(({ clock }) => clock === extensionAsked.clock)
  if (!extensionAsked || !onFile) return null
  const isVoid = !extendableClocks(clocks, now).some((one) => one.onFile === onFile)
  return { ...extensionAsked, ...extendedDue(onFile, extensionAsked, now), onFile, isVoid }
}

/** The unit whose head rules on the request that waits; `approvers` are the town's, by the names in its rules. */
export function approvingUnit(
  { extensionAsked, unitId, stage }: CaseState,
  clocks: readonly ClockOnFile[],
  approvers: Readonly<Record<string, string>>,
): string | null {
  if (extensionAsked === null || !UNDECIDED.includes(stage)) return null
  const rule = clocks.find(({ clock }) => clock === extensionAsked.clock)?.rule
  const approver = rule?.extension?.approver ?? HEAD_OF_UNIT
  return approver === HEAD_OF_UNIT ? unitId : (approvers[approver] ?? unitId)
}
