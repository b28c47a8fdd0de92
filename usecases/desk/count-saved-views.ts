import { countAmong, countHandled } from '#db/queries/queue.ts'
import type { QueueView } from '#domain/case-file/queue-view.ts'
import { type QueueAddress, queueAddressOf } from '#domain/desk/queue-address.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { COUNTED_TO } from '../queue/count-views.ts'
import { filterOf, narrowedBy, placesFor } from '../queue/read-queue.ts'
import { currentTown } from '../town/current-town.ts'
import { type SavedView, savedViewsOf } from './saved-views.ts'

const KEPT_FOR_MS = 30_000
const KEPT_AT_MOST = 5_000
/** A count looks at no more lines than this: it stands beside every page of the queue. */
const LOOKED_AT = 5_000

/** Lists of their own, which the queue's own count knows nothing of; the one beside each stands in the side already. */
const UNCOUNTED: readonly QueueView[] = ['reviews', 'legs', 'orders', 'sent-on', 'closed']

/** `isMore`: there are more lines than were looked at. Lists that are only looked through have no count. */
export type SavedCount = { readonly n: number; readonly isMore: boolean }
export type CountedView = SavedView & { readonly count: SavedCount | null }

type Known = { readonly views: readonly CountedView[]; readonly until: number }
const PLACE = Symbol.for('openhall.saved-views')
type Holder = { [PLACE]?: WeakMap<Hall, Map<string, Known>> }

/** The saved views of a member of staff with how many lines each has. Kept for half a minute per session. */
export async function countSavedViews(hall: Hall, actor: StaffActor): Promise<readonly CountedView[]> {
  const known = knownOf(hall).get(actor.sessionId)
  if (known && hall.now() < known.until) return known.views
  const town = await currentTown(hall)
  const views: CountedView[] = []
  for (const view of await savedViewsOf(hall, actor)) {
    const params = new URLSearchParams(view.query)
    const address = queueAddressOf((name) => params.get(name) ?? '')
    views.push({ ...view, count: await countOf(hall, town, actor, address) })
  }
  if (knownOf(hall).size >= KEPT_AT_MOST) knownOf(hall).clear()
  knownOf(hall).set(actor.sessionId, { views, until: hall.now() + KEPT_FOR_MS })
  return views
}

/** Reads and counts anew at everybody's next look: a shared view may have changed. */
export function forgetSavedViews(hall: Hall): void {
  knownOf(hall).clear()
}

/** Counts anew at this person's next look: they have put a tag on or off. Others see it when half a minute is over. */
export function forgetOwnCounts(hall: Hall, actor: StaffActor): void {
  knownOf(hall).delete(actor.sessionId)
}

async function countOf(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  address: QueueAddress,
): Promise<SavedCount | null> {
  if (UNCOUNTED.includes(address.view)) return null
  const filter = {
    ...narrowedBy(address, town, hall.now()),
    ...filterOf(address.view, hall.now(), actor.staffId),
  }
  if (address.view === 'mine') {
    return { n: await countHandled(hall.read, actor.staffId, COUNTED_TO, filter), isMore: false }
  }
  let n = 0
  let isMore = false
  for (const place of placesFor(town, actor, address)) {
    if (n >= COUNTED_TO) break
    const among = await countAmong(hall.read, place, filter, LOOKED_AT)
    n += among.n
    isMore ||= !among.isAll
  }
  return { n: Math.min(n, COUNTED_TO), isMore }
}

function knownOf(hall: Hall): Map<string, Known> {
  const holder = globalThis as Holder
  holder[PLACE] ??= new WeakMap()
  const known = holder[PLACE].get(hall) ?? new Map<string, Known>()
  holder[PLACE].set(hall, known)
  return known
}
