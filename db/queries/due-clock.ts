import { and, asc, eq, isNotNull, ne } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { CaseClockRow } from './case-clock.ts'
import { type QueueRow, shown } from './queue.ts'

/** A clock of the authority that runs, or has run out, on an open case file. */
export type DueClockRow = QueueRow & {
  readonly version: number
  readonly own: Pick<CaseClockRow, 'id' | 'clock' | 'round' | 'dueAt' | 'dueOn' | 'provisional' | 'startedAt'>
}

/** Such clocks of the case files that one person handles, the nearest due end first; paused ones left out. */
export async function listOwnDueClocks(tx: Db, handlerId: string, limit: number): Promise<DueClockRow[]> {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const rows = await tx
    .select({ line: { ...shown(t), version: f.version }, own: ownColumns(t) })
    .from(f)
    .innerJoin(c, eq(c.caseFileId, f.id))
    .where(
      and(
        eq(f.handlerId, handlerId),
        eq(f.open, true),
        eq(c.running, true),
        ne(c.state, 'paused'),
        eq(c.holder, 'authority'),
        isNotNull(c.dueAt),
      ),
    )
    .orderBy(asc(c.dueAt), asc(c.id))
    .limit(limit)
  return rows.map(({ line, own }) => ({ ...line, own }))
}

function ownColumns({ caseClocks: c }: Tables) {
  return {
    id: c.id,
    clock: c.clock,
    round: c.round,
    dueAt: c.dueAt,
    dueOn: c.dueOn,
    provisional: c.provisional,
    startedAt: c.startedAt,
  }
}

/** The open case files of one person that came first. */
export async function listLongestOpen(
  tx: Db,
  handlerId: string,
  limit: number,
): Promise<(QueueRow & { receivedOn: string })[]> {
  const t = tables(tx)
  const { caseFiles: f } = t
  return tx
    .select({ ...shown(t), receivedOn: f.receivedOn })
    .from(f)
    .where(and(eq(f.handlerId, handlerId), eq(f.open, true)))
    .orderBy(asc(f.receivedOn), asc(f.id))
    .limit(limit)
}
