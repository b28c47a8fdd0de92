import { type BulkRunRow, findBulkRun, insertBulkRun } from '#db/queries/bulk-run.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { BULK_ACTS, BULK_AT_MOST, type BulkAct, type BulkInput, NO_BULK_INPUT } from '#domain/desk/bulk.ts'
import { type Act, PERMISSIONS } from '#domain/permission/permissions.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { type StaffMember, staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'

/** Work on many case files is kept so long (ms): its list of what failed stays over a reload. */
export const BULK_MS = 7 * 86_400_000

export type BulkRun = Omit<BulkRunRow, 'sealed'> & { readonly input: BulkInput }
export type BulkStarted =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'none' | 'too-many' }

const ACTS: Readonly<Record<BulkAct, Act>> = { take: 'take', assign: 'assign', reply: 'message', tag: 'note' }

/** What somebody in these roles may do with several case files, each of which is asked for permission again. */
export function bulkActsOf({ roles }: StaffActor): BulkAct[] {
  return BULK_ACTS.filter((act) => roles.some(({ role }) => PERMISSIONS[ACTS[act]].staff[role] !== undefined))
}

/** Begins work on the case files that were chosen in a list. Nothing happens yet. */
export async function startBulk(
  hall: Hall,
  actor: StaffActor,
  input: { act: BulkAct; references: readonly string[] },
): Promise<BulkStarted> {
  const { prefix } = (await currentTown(hall)).settings
  const parsed = input.references.flatMap((typed) => parseReference(typed, prefix) ?? [])
  const caseReferences = [...new Set(parsed)]
  if (caseReferences.length === 0) return { ok: false, reason: 'none' }
  if (caseReferences.length > BULK_AT_MOST) return { ok: false, reason: 'too-many' }
  const id = hall.newId()
  await hall.transaction((tx) =>
    insertBulkRun(tx, {
      id,
      staffId: actor.staffId,
      act: input.act,
      caseReferences,
      sealed: sealInput(hall, id, NO_BULK_INPUT),
      results: [],
      undone: [],
      plannedAt: input.act === 'take' ? hall.now() : null,
      createdAt: hall.now(),
    }),
  )
  return { ok: true, id }
}

/** Work that this person began. Throws `not-found` for anybody else's. */
export async function bulkRunOf(hall: Hall, actor: StaffActor, id: string): Promise<BulkRun> {
  const row = await findBulkRun(hall.read, id)
  if (!row || row.staffId !== actor.staffId) throw new Refusal('not-found')
  const { sealed, ...rest } = row
  return { ...rest, input: hall.keys.open<BulkInput>(sealed, contextOf(id)) }
}

/** Who works on the case files of a run that this person may read and is here today: whom they may be given to. */
export async function bulkWorkers(hall: Hall, actor: StaffActor, run: BulkRun): Promise<StaffMember[]> {
  const town = await currentTown(hall)
  const directory = await staffDirectory(hall)
  const units = new Set<string>()
  for (const reference of run.caseReferences) {
    const row = await findCaseFile(hall.read, reference)
    if (row && isAllowed(town, actor, 'read', row)) units.add(row.unitId)
  }
  const all = [...units]
    .flatMap((unitId) => directory.workersOf(town, unitId))
    .filter(({ away }) => away === null)
  return [...new Map(all.map((member) => [member.id, member])).values()]
}

export function sealInput(hall: Hall, id: string, input: BulkInput): Uint8Array {
  return hall.keys.seal(input, contextOf(id))
}

function contextOf(id: string): string {
  return `bulk:${id}`
}
