import {
  deleteSavedView,
  findSavedView,
  insertSavedView,
  listSavedViews,
  renameSavedView,
  type SavedViewRow,
} from '#db/queries/saved-view.ts'
import { lockStaff } from '#db/queries/staff.ts'
import { queryOfQueue, queueAddressOf } from '#domain/desk/queue-address.ts'
import { viewName } from '#domain/desk/view-name.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { unitsOf } from '../queue/reach.ts'
import { currentTown } from '../town/current-town.ts'
import { forgetSavedViews } from './count-saved-views.ts'

const AT_MOST = 30

export type SavedView = Pick<SavedViewRow, 'id' | 'name' | 'query' | 'unitId'> & {
  readonly mayChange: boolean
}
export type ViewSaved = { readonly ok: true } | { readonly ok: false; readonly reason: 'name' | 'too-many' }

/** The views of a member of staff: their own, and those that a lead shares with a unit of theirs. */
export async function savedViewsOf(hall: Hall, actor: StaffActor): Promise<SavedView[]> {
  const town = await currentTown(hall)
  const rows = await listSavedViews(hall.read, actor.staffId, unitsBelongedTo(actor))
  return rows.map((row) => {
    const { id, name, query, unitId } = row
    return { id, name, query, unitId, mayChange: mayChange(town, actor, row) }
  })
}

/** The units with which this person may share a view: those that they lead. */
export function unitsToShareWith(town: Town, actor: StaffActor): string[] {
  return unitsOf(town, actor, ['lead'])
}

/**
 * Saves a list under a name. `unitId` shares it with a unit that the actor leads; null keeps it for the actor alone.
 * Throws `forbidden` for a unit that they do not lead.
 */
export async function saveView(
  hall: Hall,
  actor: StaffActor,
  input: { id: string; name: string; query: string; unitId: string | null },
): Promise<ViewSaved> {
  const town = await currentTown(hall)
  const { id, unitId } = input
  if (unitId !== null && !unitsToShareWith(town, actor).includes(unitId)) throw new Refusal('forbidden')
  const name = viewName(input.name)
  if (name === null) return { ok: false, reason: 'name' }
  const saved = await hall.transaction(async (tx) => {
    // Two presses, or two tabs: the second one waits here and finds what the first one kept.
    await lockStaff(tx, [actor.staffId])
    if (await findSavedView(tx, id)) return true
    const own = await listSavedViews(tx, actor.staffId, unitId === null ? [] : [unitId])
    if (own.length >= AT_MOST) return false
    const query = plainQuery(input.query)
    await insertSavedView(tx, { id, ownerId: actor.staffId, unitId, name, query, createdAt: hall.now() })
    return true
  })
  forgetSavedViews(hall)
  return saved ? { ok: true } : { ok: false, reason: 'too-many' }
}

/** Gives a view another name. Throws `not-found` where it is not the actor's to change. */
export async function renameView(
  hall: Hall,
  actor: StaffActor,
  id: string,
  typed: string,
): Promise<ViewSaved> {
  const name = viewName(typed)
  await change(hall, actor, id, async (tx) => {
    if (name !== null) await renameSavedView(tx, id, name)
  })
  return name === null ? { ok: false, reason: 'name' } : { ok: true }
}

/** Removes a view. Throws `not-found` where it is not the actor's to change. */
export async function removeView(hall: Hall, actor: StaffActor, id: string): Promise<void> {
  await change(hall, actor, id, (tx) => deleteSavedView(tx, id))
}

async function change(
  hall: Hall,
  actor: StaffActor,
  id: string,
  work: (tx: Parameters<typeof deleteSavedView>[0]) => Promise<void>,
): Promise<void> {
  const town = await currentTown(hall)
  await hall.transaction(async (tx) => {
    const row = await findSavedView(tx, id)
    if (!row || !mayChange(town, actor, row)) throw new Refusal('not-found')
    await work(tx)
  })
  forgetSavedViews(hall)
}

/** Its owner; a shared one also whoever leads the unit now, and its owner no longer once they left the unit's lead. */
function mayChange(town: Town, actor: StaffActor, { ownerId, unitId }: SavedViewRow): boolean {
  if (unitId === null) return ownerId === actor.staffId
  return unitsToShareWith(town, actor).includes(unitId)
}

function unitsBelongedTo({ unitId, roles }: StaffActor): string[] {
  return [...new Set([unitId, ...roles.flatMap((held) => held.unitId ?? [])])]
}

/** Only what the queue understands is kept: never a search, which may hold a name. */
function plainQuery(typed: string): string {
  const params = new URLSearchParams(typed)
  const address = queueAddressOf((name) => params.get(name) ?? '')
  return String(queryOfQueue(address.view, address))
}
