import { and, asc, count, eq, gt, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { type QueueKey, type QueueRow, shown } from './queue.ts'
import { isNotAside, type QueuePlace } from './queue-filter.ts'

const LEG = 'leg-answer'
const ORDER = 'supervision-order'

type After = Pick<QueueKey, 'dueAt' | 'id'> | null
/** One clock for each case file, by which it stands in its list. */
type Ruling = ReturnType<typeof ruling>

export type Share = { readonly units: readonly string[]; readonly hiddenFrom?: string }

/** Case files of which one of these units is asked for a part, each once, by the last day of the part that ends first. */
export function listLegsOf(tx: Db, share: Share, after: After, limit: number): Promise<QueueRow[]> {
  return listByClock(tx, nextLegs(tx, share), areWorked(tx, share), after, limit)
}

/** How many there are, counted up to `limit` and no further. */
export function countLegsOf(tx: Db, share: Share, limit: number): Promise<number> {
  return countByClock(tx, nextLegs(tx, share), areWorked(tx, share), limit)
}

/**
 * Case files of these places with an order of the oversight office that is not closed, each once: by the last day of
 * the order that waits for the unit, or of the latest one where all are answered.
 */
export function listOrders(
  tx: Db,
  places: readonly QueuePlace[],
  after: After,
  limit: number,
): Promise<QueueRow[]> {
  return listByClock(tx, standingOrders(tx, places), undefined, after, limit)
}

/** How many there are, counted up to `limit` and no further. */
export function countOrders(tx: Db, places: readonly QueuePlace[], limit: number): Promise<number> {
  return countByClock(tx, standingOrders(tx, places), undefined, limit)
}

function nextLegs(tx: Db, { units }: Share): Ruling {
  const { caseClocks: c } = tables(tx)
  const isAsked = and(
    ...[eq(c.clock, LEG), sql`${c.subject} <> ''`, eq(c.running, true), isNotNull(c.dueAt)],
    inArray(c.unitId, [...units]),
  )
  return ruling(tx, sql`${c.dueAt}, ${c.id}`, isAsked)
}

function areWorked(tx: Db, { hiddenFrom }: Share): SQL | undefined {
  const t = tables(tx)
  return and(eq(t.caseFiles.open, true), eq(t.caseFiles.sealed, false), ...notAside(t, hiddenFrom))
}

function standingOrders(tx: Db, places: readonly QueuePlace[]): Ruling {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const open = places.filter(({ sealed }) => !sealed)
  const units = open.flatMap(({ unitId }) => unitId ?? [])
  const isThere = open.some(({ unitId }) => unitId === null) ? undefined : inArray(f.unitId, units)
  const isStanding = and(
    ...[inArray(f.orderState, ['open', 'answered']), eq(f.sealed, false), isThere],
    ...[eq(c.clock, ORDER), isNotNull(c.dueAt), or(eq(c.running, true), eq(f.orderState, 'answered'))],
    ...notAside(t, places.find((place) => place.hiddenFrom !== undefined)?.hiddenFrom),
  )
  const latestFirst = sql`case when ${f.orderState} = 'answered' then ${c.startedAt} end desc`
  return ruling(tx, sql`${latestFirst}, ${c.dueAt}, ${c.id}`, isStanding)
}

/** The clocks that fit, numbered within their case file: number one is the one that rules. */
function ruling(tx: Db, order: SQL, where: SQL | undefined) {
  const { caseClocks: c, caseFiles: f } = tables(tx)
  const { caseFileId, dueAt, startedAt, clock } = c
  const place = sql<number>`row_number() over (partition by ${caseFileId} order by ${order})`.as('place')
  return tx
    .select({ caseFileId, dueAt, startedAt, clock, place })
    .from(c)
    .innerJoin(f, eq(f.id, caseFileId))
    .where(where)
    .as('ruling')
}

async function listByClock(
  tx: Db,
  c: Ruling,
  where: SQL | undefined,
  after: After,
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { caseFiles: f } = t
  const isBehind = after
    ? or(gt(c.dueAt, after.dueAt), and(eq(c.dueAt, after.dueAt), gt(f.id, after.id)))
    : undefined
  const rows = await tx
    .select({ ...shown(t), dueAt: c.dueAt, dueFrom: c.startedAt, dueClock: c.clock })
    .from(c)
    .innerJoin(f, eq(f.id, c.caseFileId))
    .where(and(eq(c.place, 1), where, isBehind))
    .orderBy(asc(c.dueAt), asc(f.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, dueAt: row.dueAt!, duePaused: false }))
}

async function countByClock(tx: Db, c: Ruling, where: SQL | undefined, limit: number): Promise<number> {
  const { caseFiles: f } = tables(tx)
  const some = tx
    .select({ id: f.id })
    .from(c)
    .innerJoin(f, eq(f.id, c.caseFileId))
    .where(and(eq(c.place, 1), where))
    .limit(limit)
    .as('some')
  const [row] = await tx.select({ n: count() }).from(some)
  return row?.n ?? 0
}

function notAside(t: Tables, hiddenFrom: string | undefined): SQL[] {
  return hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]
}
