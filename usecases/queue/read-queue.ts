import { listClosed, listSentOn } from '#db/queries/case-list.ts'
import {
  listHandled,
  listQueue,
  type QueueFilter,
  type QueueKey,
  type QueuePlace,
  type QueueRow,
} from '#db/queries/queue.ts'
import type { QueueView } from '#domain/case-file/queue-view.ts'
import { isOpen, type Stage, URGENCIES, type Urgency, urgencyRank } from '#domain/case-file/words.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { lineOf, type QueueLine } from './queue-line.ts'
import { reachOf, unitsOf } from './reach.ts'

export const PAGE_SIZE = 25

/** What a list of the queue is narrowed to; null narrows nothing. `after` is the last line of the page before. */
export type QueueAsked = {
  readonly view: QueueView
  readonly unit: string | null
  readonly service: string | null
  readonly stage: Stage | null
  readonly urgency: Urgency | null
  readonly area: string | null
  readonly after: QueueKey | null
}

export type QueuePage = { readonly lines: readonly QueueLine[]; readonly next: QueueKey | null }

/** One page of a list, permission first: 25 lines and the key that the next page begins after. */
export async function readQueue(hall: Hall, actor: StaffActor, asked: QueueAsked): Promise<QueuePage> {
  const town = await currentTown(hall)
  const places = reachOf(town, actor).filter(
    ({ unitId }) => asked.unit === null || unitId === null || unitId === asked.unit,
  )
  const within = asked.unit === null ? places : places.map((place) => ({ ...place, unitId: asked.unit }))
  const found = await listView(hall, town, actor, asked, within)
  const page = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? page.at(-1) : undefined
  return {
    lines: page.filter((row) => mayList(town, actor, row, asked.view)).map((row) => lineOf(hall, row)),
    next: last ? keyOf(last, asked.view) : null,
  }
}

/** What the database narrows a view by. */
export function filterOf(view: QueueView, now: number): QueueFilter {
  if (view === 'not-taken') return { isNotTaken: true }
  if (view === 'waiting') return { stage: 'waiting' }
  if (view === 'to-deliver') return { stage: 'decided' }
  return view === 'late' ? { dueBefore: now } : {}
}

async function listView(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  asked: QueueAsked,
  places: readonly QueuePlace[],
): Promise<QueueRow[]> {
  const { view, after } = asked
  const limit = PAGE_SIZE + 1
  if (view === 'closed') {
    return listClosed(hall.read, places, after && { closedAt: after.dueAt, id: after.id }, limit)
  }
  if (view === 'sent-on') return listSentOn(hall.read, unitsOf(town, actor, ['triage', 'lead']), limit)
  const filter = { ...narrowedBy(asked), ...filterOf(view, hall.now()) }
  if (view === 'mine') return listHandled(hall.read, actor.staffId, filter, after, limit)
  const lists = await Promise.all(places.map((place) => listPlace(hall, place, filter, after, limit)))
  return lists.length === 1 ? lists[0]! : lists.flat().sort(byKey).slice(0, limit)
}

/** Late ones are read rank by rank, so that the index leads straight to them however many are not late. */
async function listPlace(
  hall: Hall,
  place: QueuePlace,
  filter: QueueFilter,
  after: QueueKey | null,
  limit: number,
): Promise<QueueRow[]> {
  if (filter.dueBefore === undefined || filter.urgencyRank !== undefined) {
    return listQueue(hall.read, place, filter, after, limit)
  }
  const found: QueueRow[] = []
  for (let rank = after?.urgencyRank ?? 0; rank < URGENCIES.length && found.length < limit; rank += 1) {
    found.push(...(await listQueue(hall.read, place, { ...filter, urgencyRank: rank }, after, limit)))
  }
  return found
}

function narrowedBy({ service, stage, urgency, area }: QueueAsked): QueueFilter {
  return {
    ...(service !== null && { service }),
    ...(stage !== null && isOpen(stage) && { stage }),
    ...(urgency !== null && { urgencyRank: urgencyRank(urgency) }),
    ...(area !== null && { subdistrictId: area }),
  }
}

function mayList(town: Town, actor: StaffActor, row: QueueRow, view: QueueView): boolean {
  return (
    isAllowed(town, actor, 'read', row) ||
    (view === 'sent-on' && isAllowed(town, actor, 'rule-on-transfer', row))
  )
}

/** A closed case file has no due end: its key holds when it closed. */
function keyOf({ urgencyRank: rank, dueAt, id, closedAt }: QueueRow, view: QueueView): QueueKey {
  return { urgencyRank: rank, dueAt: view === 'closed' ? (closedAt ?? 0) : dueAt, id }
}

function byKey(a: QueueRow, b: QueueRow): number {
  return a.urgencyRank - b.urgencyRank || a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)
}
