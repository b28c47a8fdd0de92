import type { Db } from '#db/handle.ts'
import {
  type CaseClockRow,
  insertCaseClock,
  listCaseClocks,
  type RefreshedClock,
  updateCaseClock,
} from '#db/queries/case-clock.ts'
import { nextCheck } from '#domain/case-file/clock-checks.ts'
import { type ClockOnFile, clockKey } from '#domain/case-file/clock-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import type { Hall } from '../hall.ts'

type Keeping = {
  readonly caseFileId: string
  readonly events: readonly CaseEvent[]
  readonly clocks: readonly ClockOnFile[]
  readonly calendar: Calendar
  readonly isNew: boolean
}

/** Writes the clocks of a case file as they stand now beside it: what queue, sweep and figures read. */
export async function keepClocks(
  hall: Hall,
  tx: Db,
  { caseFileId, events, clocks, calendar, isNew }: Keeping,
): Promise<void> {
  const kept = isNew ? [] : await listCaseClocks(tx, caseFileId)
  for (const clock of clocks) {
    const before = kept.find((row) => clockKey(row) === clockKey(clock))
    const next = refreshed(clock, calendar, events, hall.now())
    if (!before) {
      const { clock: id, subject, round, regime, rule } = clock
      await insertCaseClock(tx, {
        id: hall.newId(),
        caseFileId,
        clock: id,
        subject,
        round,
        clockVersion: 1,
        regime,
        holder: rule.holder,
        ...next,
      })
    } else if (differs(before, next)) await updateCaseClock(tx, before.id, next)
  }
}

function refreshed(
  clock: ClockOnFile,
  calendar: Calendar,
  events: readonly CaseEvent[],
  now: number,
): RefreshedClock {
  const { reading } = clock
  const stop = clock.facts.findLast((fact) => fact.type === 'stop')
  const check = nextCheck(clock, calendar, events, now)
  return {
    unitId: clock.unitId,
    state: reading.state,
    running: stop === undefined,
    startedAt: reading.startedAt,
    dueAt: reading.dueAt,
    dueOn: reading.dueOn,
    provisional: reading.provisional,
    stoppedAt: stop?.at ?? null,
    warned: check.warned,
    breachedAt: check.breachedAt,
    nextCheckAt: check.nextAt,
  }
}

function differs(before: CaseClockRow, next: RefreshedClock): boolean {
  return (Object.keys(next) as (keyof RefreshedClock)[]).some((name) => before[name] !== next[name])
}
