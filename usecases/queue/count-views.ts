import { countLegsOf, countOrders } from '#db/queries/case-share.ts'
import { countHandled, countQueue } from '#db/queries/queue.ts'
import { countUnderReview } from '#db/queries/under-review.ts'
import type { QueueView } from '#domain/case-file/queue-view.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { readTellings } from '../people/read-tellings.ts'
import { currentTown } from '../town/current-town.ts'
import { hiddenFrom, reachOf, unitsOf, workUnits } from './reach.ts'
import { filterOf, placesFor } from './read-queue.ts'

/** Counts stop here; the page shows "99+". */
export const COUNTED_TO = 100
const KEPT_FOR_MS = 10_000
const KEPT_AT_MOST = 5_000

/** How many lines each list has, as far as it is counted. Lists that are only looked through have none. */
export type ViewCounts = Readonly<Partial<Record<QueueView, number>>>

const COUNTED = ['due', 'not-taken', 'waiting', 'late', 'to-deliver', 'to-approve'] as const

/** The numbers beside the lists, and of what this person was told today. */
export type Beside = { readonly counts: ViewCounts; readonly told: number }

type Known = Beside & { readonly until: number }
const PLACE = Symbol.for('openhall.view-counts')
type Holder = { [PLACE]?: WeakMap<Hall, Map<string, Known>> }

/** What stands beside the queue. It is kept for ten seconds for each person, and renewed by the person's own moves. */
export async function countBeside(hall: Hall, actor: StaffActor): Promise<Beside> {
  const known = knownOf(hall).get(actor.sessionId)
  if (known && hall.now() < known.until) return known
  const town = await currentTown(hall)
  const counts = await countViews(hall, actor)
  const told = (await readTellings(hall, town, actor)).length
  if (knownOf(hall).size >= KEPT_AT_MOST) knownOf(hall).clear()
  knownOf(hall).set(actor.sessionId, { counts, told, until: hall.now() + KEPT_FOR_MS })
  return { counts, told }
}

/** Counts anew at the next look: this person has changed something. */
export function forgetCounts(hall: Hall, actor: StaffActor): void {
  knownOf(hall).delete(actor.sessionId)
}

async function countViews(hall: Hall, actor: StaffActor): Promise<ViewCounts> {
  const town = await currentTown(hall)
  const counts: Partial<Record<QueueView, number>> = {
    mine: await countHandled(hall.read, actor.staffId, COUNTED_TO),
  }
  for (const view of COUNTED) {
    let n = 0
    for (const place of placesFor(town, actor, { view, unit: null, tag: null })) {
      if (n >= COUNTED_TO) break
      const filter = filterOf(view, hall.now(), actor.staffId)
      n += await countQueue(hall.read, place, filter, COUNTED_TO - n)
    }
    counts[view] = n
  }
  const shares = { units: workUnits(town, actor), ...hiddenFrom(actor) }
  counts.legs = await countLegsOf(hall.read, shares, COUNTED_TO)
  const reviewed = { units: unitsOf(town, actor, ['reviewer']), ...hiddenFrom(actor) }
  counts.reviews = await countUnderReview(hall.read, reviewed, COUNTED_TO)
  counts.orders = await countOrders(hall.read, reachOf(town, actor), COUNTED_TO)
  return counts
}

// On globalThis: pages and the handlers of forms are bundles of their own.
function knownOf(hall: Hall): Map<string, Known> {
  const holder = globalThis as Holder
  holder[PLACE] ??= new WeakMap()
  const known = holder[PLACE].get(hall) ?? new Map<string, Known>()
  holder[PLACE].set(hall, known)
  return known
}
