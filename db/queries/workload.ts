import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { sumOf } from '#db/dialect/sql.ts'
import { type Db, tables } from '#db/handle.ts'
import { isNotAside } from './queue-filter.ts'

/** How many open case files of one service somebody handles, and how they stand. Nobody handles where `handlerId` is null. */
export type WorkloadCount = {
  readonly handlerId: string | null
  readonly service: string
  readonly open: number
  readonly dueThisWeek: number
  readonly overdue: number
  readonly waiting: number
}

type Asked = {
  readonly unitIds: readonly string[]
  /** UTC ms. */
  readonly now: number
  /** The end of the week (UTC ms): a deadline at this very instant is still of the week. */
  readonly weekEndsAt: number
  readonly hiddenFrom?: string
}

/** Open case files of some units that are not sealed, counted by who handles them and by service. */
export async function listWorkload(
  tx: Db,
  { unitIds, now, weekEndsAt, hiddenFrom }: Asked,
): Promise<WorkloadCount[]> {
  const t = tables(tx)
  const { handlerId, service, open, sealed, unitId, dueAt, stage } = t.caseFiles
  const when = (condition: ReturnType<typeof sql>) => sumOf(sql`case when ${condition} then 1 else 0 end`)
  const [from, to] = [sql.param(now, dueAt), sql.param(weekEndsAt, dueAt)]
  const rows = await tx
    .select({
      handlerId,
      service,
      open: count(),
      dueThisWeek: when(sql`${dueAt} >= ${from} and ${dueAt} <= ${to}`),
      overdue: when(sql`${dueAt} < ${from}`),
      waiting: when(sql`${stage} = 'waiting'`),
    })
    .from(t.caseFiles)
    .where(
      and(
        eq(open, true),
        eq(sealed, false),
        inArray(unitId, [...unitIds]),
        ...(hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]),
      ),
    )
    .groupBy(handlerId, service)
  return rows.map((row) => ({
    ...row,
    dueThisWeek: row.dueThisWeek ?? 0,
    overdue: row.overdue ?? 0,
    waiting: row.waiting ?? 0,
  }))
}
