import type { QueueKey } from '#db/queries/queue.ts'
import type { Tag } from '#db/queries/tag.ts'
import type { BulkAct } from '#domain/desk/bulk.ts'
import type { Words } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { bulkActsOf } from '../desk/bulk-run.ts'
import { type CountedView, countSavedViews } from '../desk/count-saved-views.ts'
import { tagsFor } from '../desk/tags.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { countBeside, type ViewCounts } from './count-views.ts'
import type { QueueLine } from './queue-line.ts'
import { reachOf, unitsOf } from './reach.ts'
import { type QueueAsked, readQueue } from './read-queue.ts'
import { searchCaseFiles } from './search-case-files.ts'
import { type StaffDirectory, type StaffMember, staffDirectory } from './staff-directory.ts'

/** Everything that the page of the queue shows. */
export type Desk = {
  readonly town: Town
  readonly lines: readonly QueueLine[]
  readonly next: QueueKey | null
  /** A search found more than it shows. */
  readonly hasMore: boolean
  readonly counts: ViewCounts
  /** How much this person was told today. */
  readonly told: number
  readonly names: ReadonlyMap<string, Words>
  /** Units whose case files this person may read. */
  readonly units: readonly string[]
  /** Among whom this person may hand over a whole caseload; nobody for who leads no unit. */
  readonly workers: readonly StaffMember[]
  readonly saved: readonly CountedView[]
  /** Tags to narrow by; none where nothing is narrowed. */
  readonly tags: readonly Tag[]
  /** What this person may do with several case files. */
  readonly bulkActs: readonly BulkAct[]
  readonly now: number
}

/** The queue of a member of staff: a page of a list, or what a search found where `words` are given. */
export async function openDesk(
  hall: Hall,
  actor: StaffActor,
  asked: QueueAsked,
  words: string,
  isNarrowing: boolean,
): Promise<Desk> {
  const town = await currentTown(hall)
  const directory = await staffDirectory(hall)
  const found = words === '' ? await readQueue(hall, actor, asked) : await searchCaseFiles(hall, actor, words)
  return {
    town,
    lines: found.lines,
    next: 'next' in found ? found.next : null,
    hasMore: 'hasMore' in found && found.hasMore,
    ...(await countBeside(hall, actor)),
    names: directory.names,
    units: readableUnits(town, actor),
    workers: workersLedBy(town, actor, directory),
    saved: await countSavedViews(hall, actor),
    tags: isNarrowing ? await tagsFor(hall, actor) : [],
    bulkActs: bulkActsOf(actor),
    now: hall.now(),
  }
}

function readableUnits(town: Town, actor: StaffActor): string[] {
  const places = reachOf(town, actor)
  if (places.some(({ unitId }) => unitId === null)) return [...town.units.keys()]
  return places.flatMap(({ unitId }) => unitId ?? [])
}

function workersLedBy(town: Town, actor: StaffActor, directory: StaffDirectory): StaffMember[] {
  const units = unitsOf(town, actor, ['lead'])
  const all = units.flatMap((unitId) => directory.workersOf(town, unitId))
  return [...new Map(all.map((member) => [member.id, member])).values()]
}
