import { and, asc, desc, eq, gte, inArray, lt, or, type SQL } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { PublicLevel } from '#domain/case-file/words.ts'
import type { PublicClock, PublicLine } from '#domain/measure/lines.ts'

/** Levels of which each case file is public by itself. */
export const LINE_LEVELS = ['line', 'summary'] as const satisfies readonly PublicLevel[]

/** The place of a line in the list: newest filing first, then by id. */
export type LinePlace = { readonly filedAt: number; readonly id: string }

export type LineFilter = {
  readonly unitId?: string | undefined
  readonly service?: string | undefined
  readonly areaId?: string | undefined
  /** Filed from this instant on. */
  readonly from?: number | undefined
  /** Filed before this instant. */
  readonly before?: number | undefined
}

/** One page of public lines after a place, the newest filing first. Each level is read along its own index. */
export async function listPublicLines(
  read: Db,
  filter: LineFilter,
  after: LinePlace | null,
  limit: number,
): Promise<PublicLine[]> {
  const pages = await Promise.all(LINE_LEVELS.map((level) => linesOfLevel(read, level, filter, after, limit)))
  return pages.flat().sort(newestFirst).slice(0, limit)
}

function linesOfLevel(
  read: Db,
  level: PublicLevel,
  filter: LineFilter,
  after: LinePlace | null,
  limit: number,
): Promise<PublicLine[]> {
  const { caseFiles: f } = tables(read)
  return read
    .select(columns(f))
    .from(f)
    .where(
      and(eq(f.publicLevel, level), eq(f.sealed, false), ...filtered(read, filter), ...later(read, after)),
    )
    .orderBy(desc(f.filedAt), desc(f.id))
    .limit(limit)
}

/** The public line of a reference, if its service has lines and it is not sealed. */
export function findPublicLine(read: Db, reference: string): Promise<PublicLine | undefined> {
  return prepared(read, 'find-public-line', ({ caseFiles: f }) =>
    read
      .select(columns(f))
      .from(f)
      .where(
        and(
          eq(f.reference, given(f.reference, 'reference')),
          eq(f.sealed, false),
          inArray(f.publicLevel, [...LINE_LEVELS]),
        ),
      )
      .limit(1),
  ).get({ reference })
}

/** The clocks of the authority on these case files, in the order of their start. */
export function listPublicClocks(read: Db, caseFileIds: readonly string[]): Promise<PublicClock[]> {
  const { caseClocks: c } = tables(read)
  return read
    .select({
      caseFileId: c.caseFileId,
      clock: c.clock,
      round: c.round,
      dueOn: c.dueOn,
      dueAt: c.dueAt,
      stoppedAt: c.stoppedAt,
      state: c.state,
    })
    .from(c)
    .where(and(inArray(c.caseFileId, [...caseFileIds]), eq(c.holder, 'authority')))
    .orderBy(asc(c.startedAt), asc(c.id))
}

/** The id of the event written last. */
export async function lastEventId(read: Db): Promise<string | null> {
  const row = await prepared(read, 'last-event-id', ({ caseEvents: e }) =>
    read.select({ id: e.id }).from(e).orderBy(desc(e.id)).limit(1),
  ).get({})
  return row?.id ?? null
}

type CaseFiles = ReturnType<typeof tables>['caseFiles']

function columns(f: CaseFiles) {
  return {
    id: f.id,
    reference: f.reference,
    service: f.service,
    unitId: f.unitId,
    areaId: f.subdistrictId,
    stage: f.stage,
    receivedOn: f.receivedOn,
    filedAt: f.filedAt,
    decidedAt: f.decidedAt,
    closedAt: f.closedAt,
  }
}

function filtered(read: Db, { unitId, service, areaId, from, before }: LineFilter): SQL[] {
  const { caseFiles: f } = tables(read)
  return [
    ...(unitId === undefined ? [] : [eq(f.unitId, unitId)]),
    ...(service === undefined ? [] : [eq(f.service, service)]),
    ...(areaId === undefined ? [] : [eq(f.subdistrictId, areaId)]),
    ...(from === undefined ? [] : [gte(f.filedAt, from)]),
    ...(before === undefined ? [] : [lt(f.filedAt, before)]),
  ]
}

function later(read: Db, after: LinePlace | null): SQL[] {
  if (!after) return []
  const { caseFiles: f } = tables(read)
  return [or(lt(f.filedAt, after.filedAt), and(eq(f.filedAt, after.filedAt), lt(f.id, after.id)))!]
}

function newestFirst(a: PublicLine, b: PublicLine): number {
  return b.filedAt - a.filedAt || (a.id < b.id ? 1 : -1)
}
