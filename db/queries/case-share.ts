import { aliasedTable, and, asc, count, eq, exists, gt, inArray, isNotNull, not, or, type SQL, sql } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { type QueueKey, type QueueRow, shown } from './queue.ts'
import { isNotAside, type QueuePlace } from './queue-filter.ts'

const LEG = 'leg-answer'
const ORDER = 'supervision-order'

type Clocks = Tables['caseClocks']
type After = Pick<QueueKey, 'dueAt' | 'id'> | null

export type Share = { readonly units: readonly string[]; readonly hiddenFrom?: string }

/** Case files of which one of these units is asked for a part, each once, by the last day of the part that ends first. */
export function listLegsOf(tx: Db, share: Share, after: After, limit: number): Promise<QueueRow[]> {
  return listByClock(tx, areLegsOf(tx, share), after, limit)
}

/** How many there are, counted up to `limit` and no further. */
export function countLegsOf(tx: Db, share: Share, limit: number): Promise<number> {
  return countByClock(tx, areLegsOf(tx, share), limit)
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
  return listByClock(tx, areOrdersIn(tx, places), after, limit)
}

/** How many there are, counted up to `limit` and no further. */
export function countOrders(tx: Db, places: readonly QueuePlace[], limit: number): Promise<number> {
  return countByClock(tx, areOrdersIn(tx, places), limit)
}

function areLegsOf(tx: Db, { units, hiddenFrom }: Share): SQL | undefined {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const isAsked = (clock: Clocks) =>
    and(isOneOf(clock, LEG), eq(clock.running, true), inArray(clock.unitId, [...units]))
  return and(
    isAsked(c),
    no(tx, (other) => and(isAsked(other), isBefore(other, c, 'dueAt'))),
    ...[eq(f.open, true), eq(f.sealed, false)],
    ...notAside(t, hiddenFrom),
  )
}

function areOrdersIn(tx: Db, places: readonly QueuePlace[]): SQL | undefined {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const open = places.filter(({ sealed }) => !sealed)
  const units = open.flatMap(({ unitId }) => unitId ?? [])
  const isThere = open.some(({ unitId }) => unitId === null) ? undefined : inArray(f.unitId, units)
  const waits = (clock: Clocks) => and(isOneOf(clock, ORDER), eq(clock.running, true))
  const isNext = and(
    waits(c),
    no(tx, (other) => and(waits(other), isBefore(other, c, 'dueAt'))),
  )
  const isLast = no(tx, (other) => and(isOneOf(other, ORDER), isBefore(c, other, 'startedAt')))
  return and(
    ...[isNotNull(f.orderState), eq(f.sealed, false), isThere],
    isOneOf(c, ORDER),
    or(and(eq(f.orderState, 'open'), isNext), and(eq(f.orderState, 'answered'), isLast)),
    ...notAside(t, places.find((place) => place.hiddenFrom !== undefined)?.hiddenFrom),
  )
}

/** The clocks of this rule that stand each for a part or an order; said as their index says it. */
function isOneOf(clock: Clocks, rule: string): SQL | undefined {
  return and(eq(clock.clock, rule), sql`${clock.subject} <> ''`, isNotNull(clock.dueAt))
}

/** No other clock of the same case file is such a one. */
function no(tx: Db, isSuch: (other: Clocks) => SQL | undefined): SQL {
  const { caseClocks: c } = tables(tx)
  const other = aliasedTable(c, 'other')
  const others = tx
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.caseFileId, c.caseFileId), isSuch(other)))
  return not(exists(others))
}

function isBefore(a: Clocks, b: Clocks, by: 'dueAt' | 'startedAt'): SQL {
  return sql`(${a[by]}, ${a.id}) < (${b[by]}, ${b.id})`
}

async function listByClock(
  tx: Db,
  where: SQL | undefined,
  after: After,
  limit: number,
): Promise<QueueRow[]> {
  const t = tables(tx)
  const { caseClocks: c, caseFiles: f } = t
  const isBehind = after
    ? or(gt(c.dueAt, after.dueAt), and(eq(c.dueAt, after.dueAt), gt(f.id, after.id)))
    : undefined
  const rows = await tx
    .select({ ...shown(t), dueAt: c.dueAt, dueFrom: c.startedAt, dueClock: c.clock })
    .from(f)
    .innerJoin(c, eq(c.caseFileId, f.id))
    .where(and(where, isBehind))
    .orderBy(asc(c.dueAt), asc(f.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, dueAt: row.dueAt!, duePaused: false }))
}

async function countByClock(tx: Db, where: SQL | undefined, limit: number): Promise<number> {
  const { caseClocks: c, caseFiles: f } = tables(tx)
  const some = tx
    .select({ id: f.id })
    .from(f)
    .innerJoin(c, eq(c.caseFileId, f.id))
    .where(where)
    .limit(limit)
    .as('some')
  const [row] = await tx.select({ n: count() }).from(some)
  return row?.n ?? 0
}

function notAside(t: Tables, hiddenFrom: string | undefined): SQL[] {
  return hiddenFrom === undefined ? [] : [isNotAside(t, sql`${hiddenFrom}`)]
}
