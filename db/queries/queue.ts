import { and, asc, count, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { type Db, given, limitGiven, prepared } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { URGENCIES } from '#domain/case-file/words.ts'
import type { CaseFileRow } from './case-file.ts'

/** The columns that a line of the queue shows, and those that permission is asked by. */
const SHOWN = [
  'id',
  'reference',
  'service',
  'serviceVersion',
  'stage',
  'urgency',
  'urgencyRank',
  'unitId',
  'sendingUnitId',
  'handlerId',
  'sealed',
  'open',
  'dueAt',
  'dueFrom',
  'dueClock',
  'duePaused',
  'closedAt',
  'titleSealed',
] as const
export type QueueRow = Pick<CaseFileRow, (typeof SHOWN)[number]>

/** One unit or, where `unitId` is null, the whole town; sealed case files apart from all others. */
export type QueuePlace = { readonly sealed: boolean; readonly unitId: string | null }

/** What narrows a list. An absent key narrows nothing. */
export type QueueFilter = {
  readonly stage?: CaseFileRow['stage']
  readonly service?: string
  readonly urgencyRank?: number
  readonly subdistrictId?: string
  readonly isNotTaken?: true
  /** Late at this instant (UTC ms). */
  readonly dueBefore?: number
}

/** The last line of the page before. */
export type QueueKey = Pick<CaseFileRow, 'urgencyRank' | 'dueAt' | 'id'>
const BEFORE_ALL: QueueKey = { urgencyRank: -1, dueAt: 0, id: '' }

/** Open case files of one place after a key, most urgent first, then by nearest due end. */
export function listQueue(
  tx: Db,
  place: QueuePlace,
  filter: QueueFilter,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  return prepared(tx, `list-queue:${shapeOf(place, filter)}`, (t) =>
    tx
      .select(shown(t))
      .from(t.caseFiles)
      .where(and(isIn(t, place), ...narrowed(t, filter), isAfter(t)))
      .orderBy(asc(t.caseFiles.urgencyRank), asc(t.caseFiles.dueAt), asc(t.caseFiles.id))
      .limit(limitGiven('limit')),
  ).all({ ...place, ...filter, ...keyValues(after), limit })
}

/** Open case files that one person handles, in the same order. */
export function listHandled(
  tx: Db,
  handlerId: string,
  filter: QueueFilter,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  return prepared(tx, `list-handled:${shapeOf(null, filter)}`, (t) =>
    tx
      .select(shown(t))
      .from(t.caseFiles)
      .where(and(isHandled(t), ...narrowed(t, filter), isAfter(t)))
      .orderBy(asc(t.caseFiles.urgencyRank), asc(t.caseFiles.dueAt), asc(t.caseFiles.id))
      .limit(limitGiven('limit')),
  ).all({ handlerId, ...filter, ...keyValues(after), limit })
}

/** How many open case files of a place there are, counted up to `limit` and no further. */
export async function countQueue(
  tx: Db,
  place: QueuePlace,
  filter: QueueFilter,
  limit: number,
): Promise<number> {
  const row = await prepared(tx, `count-queue:${shapeOf(place, filter)}`, (t) => {
    const some = tx
      .select({ id: t.caseFiles.id })
      .from(t.caseFiles)
      .where(
        and(
          isIn(t, place),
          ...narrowed(t, filter),
          ...(filter.dueBefore === undefined ? [] : [isAnyRank(t)]),
        ),
      )
      .limit(limitGiven('limit'))
      .as('some')
    return tx.select({ n: count() }).from(some)
  }).get({ ...place, ...filter, limit })
  return row?.n ?? 0
}

/** How many open case files one person handles, counted up to `limit`. */
export async function countHandled(tx: Db, handlerId: string, limit: number): Promise<number> {
  const row = await prepared(tx, 'count-handled', (t) => {
    const some = tx
      .select({ id: t.caseFiles.id })
      .from(t.caseFiles)
      .where(isHandled(t))
      .limit(limitGiven('limit'))
      .as('some')
    return tx.select({ n: count() }).from(some)
  }).get({ handlerId, limit })
  return row?.n ?? 0
}

/** The columns of a line. */
export function shown(t: Tables): Pick<Tables['caseFiles'], (typeof SHOWN)[number]> {
  return Object.fromEntries(SHOWN.map((name) => [name, t.caseFiles[name]])) as Pick<
    Tables['caseFiles'],
    (typeof SHOWN)[number]
  >
}

function isIn(t: Tables, { unitId }: QueuePlace): SQL | undefined {
  const { caseFiles } = t
  return and(
    eq(caseFiles.open, true),
    eq(caseFiles.sealed, given(caseFiles.sealed, 'sealed')),
    ...(unitId === null ? [] : [eq(caseFiles.unitId, given(caseFiles.unitId, 'unitId'))]),
  )
}

function isHandled({ caseFiles }: Tables): SQL | undefined {
  return and(eq(caseFiles.handlerId, given(caseFiles.handlerId, 'handlerId')), eq(caseFiles.open, true))
}

function narrowed({ caseFiles }: Tables, filter: QueueFilter): SQL[] {
  const { stage, service, urgencyRank, subdistrictId, handlerId, dueAt } = caseFiles
  return [
    ...(filter.stage === undefined ? [] : [eq(stage, given(stage, 'stage'))]),
    ...(filter.service === undefined ? [] : [eq(service, given(service, 'service'))]),
    ...(filter.urgencyRank === undefined ? [] : [eq(urgencyRank, given(urgencyRank, 'urgencyRank'))]),
    ...(filter.subdistrictId === undefined ? [] : [eq(subdistrictId, given(subdistrictId, 'subdistrictId'))]),
    ...(filter.isNotTaken === undefined ? [] : [isNull(handlerId)]),
    ...(filter.dueBefore === undefined ? [] : [lt(dueAt, given(dueAt, 'dueBefore'))]),
  ]
}

/** Lets a count use the order of the index up to the due end. */
function isAnyRank({ caseFiles }: Tables): SQL {
  return inArray(caseFiles.urgencyRank, Object.keys(URGENCIES).map(Number))
}

function isAfter({ caseFiles }: Tables): SQL {
  const { urgencyRank, dueAt, id } = caseFiles
  return sql`(${urgencyRank}, ${dueAt}, ${id}) > (${given(urgencyRank, 'afterRank')}, ${given(dueAt, 'afterDue')}, ${given(id, 'afterId')})`
}

function keyValues(after: QueueKey | null) {
  const { urgencyRank, dueAt, id } = after ?? BEFORE_ALL
  return { afterRank: urgencyRank, afterDue: dueAt, afterId: id }
}

function shapeOf(place: QueuePlace | null, filter: QueueFilter): string {
  const where = place === null ? 'own' : place.unitId === null ? 'town' : 'unit'
  return [
    where,
    ...Object.keys(filter)
      .filter((key) => filter[key as keyof QueueFilter] !== undefined)
      .sort(),
  ].join('+')
}
