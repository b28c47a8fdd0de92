import { and, asc, count, eq, gte, inArray, isNull, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { sumOf } from '#db/dialect/sql.ts'
import { type Db, given, limitGiven, prepared } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import { URGENCY_RANKS } from '#domain/case-file/words.ts'
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
  'reviewUnitId',
  'legUnitIds',
  'approvingUnitId',
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

/**
 * One unit or, where `unitId` is null, the whole town; sealed case files apart from all others. What `hiddenFrom`, a
 * member of staff, has stepped aside from is left out.
 */
export type QueuePlace = {
  readonly sealed: boolean
  readonly unitId: string | null
  readonly hiddenFrom?: string
}

/** What narrows a list. An absent key narrows nothing. */
export type QueueFilter = {
  readonly stage?: CaseFileRow['stage']
  readonly service?: string
  readonly urgencyRank?: number
  readonly urgency?: CaseFileRow['urgency']
  readonly subdistrictId?: string
  readonly isNotTaken?: true
  /** Waits for a head's approval that this member of staff did not ask for. */
  readonly notAskedBy?: string
  readonly handledBy?: string
  /** Due at this instant (UTC ms) or after it. */
  readonly dueAfter?: number
  /** Carries this tag. */
  readonly tagId?: string
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
export async function countHandled(
  tx: Db,
  handlerId: string,
  limit: number,
  filter: QueueFilter = {},
): Promise<number> {
  const row = await prepared(tx, `count-handled:${shapeOf(null, filter)}`, (t) => {
    const some = tx
      .select({ id: t.caseFiles.id })
      .from(t.caseFiles)
      .where(and(isHandled(t), ...narrowed(t, filter)))
      .limit(limitGiven('limit'))
      .as('some')
    return tx.select({ n: count() }).from(some)
  }).get({ handlerId, ...filter, limit })
  return row?.n ?? 0
}

/**
 * How many lines a narrowed list has among its first `looked` before narrowing, in the order of the queue: a filter
 * that no index knows looks at no more rows than that. `isAll` says that there were no more to look at.
 */
export async function countAmong(
  tx: Db,
  place: QueuePlace,
  filter: QueueFilter,
  looked: number,
): Promise<{ n: number; isAll: boolean }> {
  const row = await prepared(tx, `count-among:${shapeOf(place, filter)}`, (t) => {
    const isOne = and(...narrowed(t, filter)) ?? sql`1 = 1`
    const first = tx
      .select({ isOne: sql<number>`case when ${isOne} then 1 else 0 end`.as('is_one') })
      .from(t.caseFiles)
      .where(isIn(t, place))
      .orderBy(asc(t.caseFiles.urgencyRank), asc(t.caseFiles.dueAt), asc(t.caseFiles.id))
      .limit(limitGiven('looked'))
      .as('first_lines')
    return tx.select({ all: count(), n: sumOf(first.isOne) }).from(first)
  }).get({ ...place, ...filter, looked })
  return { n: row?.n ?? 0, isAll: (row?.all ?? 0) < looked }
}

/** The columns of a line. */
export function shown(t: Tables): Pick<Tables['caseFiles'], (typeof SHOWN)[number]> {
  return Object.fromEntries(SHOWN.map((name) => [name, t.caseFiles[name]])) as Pick<
    Tables['caseFiles'],
    (typeof SHOWN)[number]
  >
}

function isIn(t: Tables, { unitId, hiddenFrom }: QueuePlace): SQL | undefined {
  const { caseFiles } = t
  return and(
    eq(caseFiles.open, true),
    eq(caseFiles.sealed, given(caseFiles.sealed, 'sealed')),
    ...(unitId === null ? [] : [eq(caseFiles.unitId, given(caseFiles.unitId, 'unitId'))]),
    ...(hiddenFrom === undefined ? [] : [isNotAside(t, given(t.staffInterests.staffId, 'hiddenFrom'))]),
  )
}

/** The case file is none that this member of staff has stepped aside from. */
export function isNotAside({ caseFiles, staffInterests: i }: Tables, staffId: SQLWrapper): SQL {
  return sql`not exists (select 1 from ${i} where ${i.staffId} = ${staffId} and ${i.caseFileId} = ${caseFiles.id})`
}

function isHandled({ caseFiles }: Tables): SQL | undefined {
  return and(eq(caseFiles.handlerId, given(caseFiles.handlerId, 'handlerId')), eq(caseFiles.open, true))
}

function narrowed(t: Tables, filter: QueueFilter): SQL[] {
  const { caseFiles } = t
  const { stage, service, urgency, urgencyRank, subdistrictId, handlerId, dueAt } = caseFiles
  return [
    ...(filter.stage === undefined ? [] : [eq(stage, given(stage, 'stage'))]),
    ...(filter.service === undefined ? [] : [eq(service, given(service, 'service'))]),
    ...(filter.urgency === undefined ? [] : [eq(urgency, given(urgency, 'urgency'))]),
    ...(filter.urgencyRank === undefined ? [] : [eq(urgencyRank, given(urgencyRank, 'urgencyRank'))]),
    ...(filter.subdistrictId === undefined ? [] : [eq(subdistrictId, given(subdistrictId, 'subdistrictId'))]),
    ...(filter.isNotTaken === undefined ? [] : [isNull(handlerId)]),
    ...(filter.notAskedBy === undefined ? [] : [awaitsAnother(t)]),
    ...(filter.tagId === undefined ? [] : [isTagged(t)]),
    ...(filter.handledBy === undefined ? [] : [eq(handlerId, given(handlerId, 'handledBy'))]),
    ...(filter.dueAfter === undefined ? [] : [gte(dueAt, given(dueAt, 'dueAfter'))]),
    ...(filter.dueBefore === undefined ? [] : [lt(dueAt, given(dueAt, 'dueBefore'))]),
  ]
}

/** Of sealed ones and others alike: own drafts are for somebody else to approve. */
function awaitsAnother({ caseFiles }: Tables): SQL {
  const { awaits, awaitedBy } = caseFiles
  return sql`${awaits} is not null and (${awaitedBy} is null or ${awaitedBy} <> ${given(awaitedBy, 'notAskedBy')})`
}

function isTagged({ caseFiles, caseTags }: Tables): SQL {
  return sql`${caseFiles.id} in (select ${caseTags.caseFileId} from ${caseTags} where ${caseTags.tagId} = ${given(caseTags.tagId, 'tagId')})`
}

/** Lets a count use the order of the index up to the due end. */
function isAnyRank({ caseFiles }: Tables): SQL {
  return inArray(
    caseFiles.urgencyRank,
    Array.from({ length: URGENCY_RANKS }, (_, rank) => rank),
  )
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
    ...(place?.hiddenFrom === undefined ? [] : ['aside']),
    ...Object.keys(filter)
      .filter((key) => filter[key as keyof QueueFilter] !== undefined)
      .sort(),
  ].join('+')
}
