import { and, eq, gte, inArray, isNull, lt, notInArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { given } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'
import type { CaseFileRow } from './case-file.ts'

/**
 * One unit or, where `unitId` is null, the whole town; sealed case files apart from all others. What `hiddenFrom`, a
 * member of staff, has stepped aside from is left out.
 */
export type QueuePlace = {
  readonly sealed: boolean
  readonly unitId: string | null
  readonly hiddenFrom?: string
  /** Of these alone: what waits for the head of one of `units` and lies in none of `outside`. */
  readonly approving?: { readonly units: readonly string[]; readonly outside: readonly string[] }
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

export function isIn(t: Tables, { unitId, hiddenFrom, approving }: QueuePlace): SQL | undefined {
  const { caseFiles } = t
  return and(
    eq(caseFiles.open, true),
    eq(caseFiles.sealed, given(caseFiles.sealed, 'sealed')),
    ...(unitId === null ? [] : [eq(caseFiles.unitId, given(caseFiles.unitId, 'unitId'))]),
    ...(hiddenFrom === undefined ? [] : [isNotAside(t, given(t.staffInterests.staffId, 'hiddenFrom'))]),
    ...(approving === undefined
      ? []
      : [
          inArray(caseFiles.approvingUnitId, [...approving.units]),
          notInArray(caseFiles.unitId, [...approving.outside]),
        ]),
  )
}

/** The case file is none that this member of staff has stepped aside from. */
export function isNotAside({ caseFiles, staffInterests: i }: Tables, staffId: SQLWrapper): SQL {
  return sql`not exists (select 1 from ${i} where ${i.staffId} = ${staffId} and ${i.caseFileId} = ${caseFiles.id})`
}

export function isHandled({ caseFiles }: Tables): SQL | undefined {
  return and(eq(caseFiles.handlerId, given(caseFiles.handlerId, 'handlerId')), eq(caseFiles.open, true))
}

export function narrowed(t: Tables, filter: QueueFilter): SQL[] {
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

/** Names a query by what narrows it: one prepared statement for each shape. */
export function shapeOf(place: QueuePlace | null, filter: QueueFilter): string {
  const where = place === null ? 'own' : place.unitId === null ? 'town' : 'unit'
  return [
    where,
    ...(place?.hiddenFrom === undefined ? [] : ['aside']),
    ...(place?.approving === undefined ? [] : [JSON.stringify(place.approving)]),
    ...Object.keys(filter)
      .filter((key) => filter[key as keyof QueueFilter] !== undefined)
      .sort(),
  ].join('+')
}
