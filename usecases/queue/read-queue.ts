import { listClosed, listSentOn } from '#db/queries/case-list.ts'
import { listLegsOf, listOrders } from '#db/queries/case-share.ts'
import { listHandled, listQueue, type QueueKey, type QueueRow } from '#db/queries/queue.ts'
import type { QueueFilter, QueuePlace } from '#db/queries/queue-filter.ts'
import { listUnderReview } from '#db/queries/under-review.ts'
import type { QueueView } from '#domain/case-file/queue-view.ts'
import { isOpen, URGENCY_RANKS, urgencyRank } from '#domain/case-file/words.ts'
import type { QueueAddress } from '#domain/desk/queue-address.ts'
import { weekAt } from '#domain/people/week.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { lineOf, type QueueLine } from './queue-line.ts'
import { approvalsOf, hiddenFrom, reachOf, unitsOf, workUnits } from './reach.ts'

export const PAGE_SIZE = 25

/** A list of the queue and its filters; `after` is the last line of the page before. */
export type QueueAsked = QueueAddress & { readonly after: QueueKey | null }

export type QueuePage = { readonly lines: readonly QueueLine[]; readonly next: QueueKey | null }

/** One page of a list, permission first: 25 lines and the key that the next page begins after. */
export async function readQueue(hall: Hall, actor: StaffActor, asked: QueueAsked): Promise<QueuePage> {
  const town = await currentTown(hall)
  const found = await listView(hall, town, actor, asked, placesFor(town, actor, asked))
  const page = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? page.at(-1) : undefined
  return {
    lines: page.filter((row) => mayList(town, actor, row, asked.view)).map((row) => lineOf(hall, row)),
    next: last ? keyOf(last, asked.view) : null,
  }
}

/**
 * Where this person may look for a list; for what waits for a head also where other units ask this one. Tags are no
 * matter of sealed case files.
 */
export function placesFor(
  town: Town,
  actor: StaffActor,
  { view, unit, tag }: Pick<QueueAddress, 'view' | 'unit' | 'tag'>,
): QueuePlace[] {
  const places = view === 'to-approve' ? approvalsOf(town, actor) : reachOf(town, actor)
  return places
    .filter(({ unitId, sealed }) => (unit === null || unitId === null || unitId === unit) && !(sealed && tag))
    .map((place) => (unit === null ? place : { ...place, unitId: unit }))
}

/** What the database narrows a view by, for one member of staff. */
export function filterOf(view: QueueView, now: number, staffId: string): QueueFilter {
  if (view === 'not-taken') return { isNotTaken: true }
  if (view === 'waiting') return { stage: 'waiting' }
  if (view === 'to-deliver') return { stage: 'decided' }
  if (view === 'to-approve') return { notAskedBy: staffId }
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
  if (view === 'legs')
    return listLegsOf(hall.read, { units: workUnits(town, actor), ...hiddenFrom(actor) }, after, limit)
  if (view === 'reviews')
    return listUnderReview(
      hall.read,
      { units: unitsOf(town, actor, ['reviewer']), ...hiddenFrom(actor) },
      after,
      limit,
    )
  if (view === 'orders') return listOrders(hall.read, places, after, limit)
  if (view === 'sent-on') return listSentOn(hall.read, unitsOf(town, actor, ['triage', 'lead']), limit)
  const filter = { ...narrowedBy(asked, town, hall.now()), ...filterOf(view, hall.now(), actor.staffId) }
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
  for (let rank = after?.urgencyRank ?? 0; rank < URGENCY_RANKS && found.length < limit; rank += 1) {
    found.push(...(await listQueue(hall.read, place, { ...filter, urgencyRank: rank }, after, limit)))
  }
  return found
}

/** What the database narrows a list by beside its view; `now` is UTC ms. */
export function narrowedBy(address: QueueAddress, { settings }: Town, now: number): QueueFilter {
  const { service, stage, urgency, area, tag, handler, due } = address
  return {
    ...(service !== null && { service }),
    ...(stage !== null && isOpen(stage) && { stage }),
    ...(urgency !== null && { urgency, urgencyRank: urgencyRank(urgency) }),
    ...(area !== null && { subdistrictId: area }),
    ...(tag !== null && { tagId: tag }),
    ...(handler !== null && { handledBy: handler }),
    ...(due === 'week' && { dueAfter: now, dueBefore: weekAt(settings.zone, now).endsAt + 1 }),
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
