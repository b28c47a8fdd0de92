import { and, asc, eq, gt, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { type QueueKey, type QueueRow, shown } from './queue.ts'
import { isNotAside, type QueuePlace } from './queue-filter.ts'

const LEG = 'leg-answer'
const ORDER = 'supervision-order'

type After = Pick<QueueKey, 'dueAt' | 'id'> | null

/** Case files of which one of these units is asked for a part, each with the last day of that part, the nearest first. */
export function listLegsOf(
  tx: Db,
  { units, hiddenFrom }: { readonly units: readonly string[]; readonly hiddenFrom?: string },
  after: After,
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const isAsked = and(eq(c.clock, LEG), eq(c.running, true), inArray(c.unitId, [...units]), eq(f.open, true))
  return listByClock(tx, t, and(isAsked, eq(f.sealed, false), ...notAside(t, hiddenFrom)), after, limit)
}

/** Case files of these places with an order of the oversight office that is not closed, by the order's last day. */
export function listOrders(
  tx: Db,
  places: readonly QueuePlace[],
  after: After,
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const open = places.filter(({ sealed }) => !sealed)
  const units = open.flatMap(({ unitId }) => unitId ?? [])
  const isThere = open.some(({ unitId }) => unitId === null) ? undefined : inArray(f.unitId, units)
  const isStanding = and(
    eq(c.clock, ORDER),
    isNotNull(f.orderState),
    or(eq(c.running, true), eq(f.orderState, 'answered')),
  )
  const hiddenFrom = places.find((place) => place.hiddenFrom !== undefined)?.hiddenFrom
  return listByClock(
    tx,
    t,
    and(isStanding, eq(f.sealed, false), isThere, ...notAside(t, hiddenFrom)),
    after,
    limit,
  )
}

async function listByClock(
  tx: Db,
  t: Tables,
  where: SQL | undefined,
  after: After,
  limit: number,
): Promise<QueueRow[]> {
  const { caseClocks: c, caseFiles: f } = t
  const isBehind = after
    ? or(gt(c.dueAt, after.dueAt), and(eq(c.dueAt, after.dueAt), gt(f.id, after.id)))
    : undefined
  const rows = await tx
    .select({ ...shown(t), dueAt: c.dueAt, dueFrom: c.startedAt, dueClock: c.clock })
    .from(c)
    .innerJoin(f, eq(f.id, c.caseFileId))
    .where(and(where, isNotNull(c.dueAt), isBehind))
    .orderBy(asc(c.dueAt), asc(f.id))
    .limit(limit)
  const own = rows.map((row) => ({ ...row, dueAt: row.dueAt!, duePaused: false }))
  return own.filter((row, i) => own.findIndex(({ id }) => id === row.id) === i)
}

function notAside(t: Tables, hiddenFrom: string | undefined): SQL[] {
  return hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]
}
