import { listHandled } from '#db/queries/queue.ts'
import type { StaffActor, SystemActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import { tryMove } from '../case-file/try-move.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { forgetCounts } from './count-views.ts'

const AT_MOST = 2_000

/** One case file of a caseload; `reason` says why it stayed where it was, null where it was moved. */
export type HandedOver = { readonly id: string; readonly reference: string; readonly reason: string | null }

export type CaseloadHandedOver = {
  readonly moved: number
  /** What stayed where it was, and why, by reference. */
  readonly failed: readonly { readonly reference: string; readonly reason: string }[]
  readonly all: readonly HandedOver[]
}

type Handing = {
  readonly fromId: string
  readonly toId: string
  readonly text: string
  readonly key: string
  /** Of this unit alone; of all where left out. */
  readonly unitId?: string
  /** Case files, by id, that are not tried. */
  readonly leaveOut?: ReadonlySet<string>
}

/**
 * Hands everything open that one person handles, as far as the actor may, over to a colleague. Each case file is one
 * move of its own, so that one that cannot be moved holds up no other; the same key moves each of them once.
 */
export async function handOverCaseload(
  hall: Hall,
  actor: StaffActor | SystemActor,
  input: Handing,
): Promise<CaseloadHandedOver> {
  const town = await currentTown(hall)
  const { unitId, leaveOut } = input
  const rows = (await listHandled(hall.read, input.fromId, {}, null, AT_MOST)).filter(
    (one) =>
      (unitId === undefined || one.unitId === unitId) &&
      !leaveOut?.has(one.id) &&
      isAllowed(town, actor, 'hand-over', one),
  )
  const all: HandedOver[] = []
  for (const { id, reference } of rows)
    all.push({ id, reference, reason: await handOver(hall, actor, reference, input) })
  if (actor.kind === 'staff') forgetCounts(hall, actor)
  const failed = all.flatMap(({ reference, reason }) => (reason === null ? [] : [{ reference, reason }]))
  return { moved: all.length - failed.length, failed, all }
}

async function handOver(
  hall: Hall,
  actor: StaffActor | SystemActor,
  reference: string,
  { toId, text, key }: { toId: string; text: string; key: string },
): Promise<string | null> {
  const fields = { handler: [toId], text: [text] }
  const failure = await tryMove(hall, actor, 'hand-over', { reference, version: null, key }, fields)
  return failure?.code ?? null
}
