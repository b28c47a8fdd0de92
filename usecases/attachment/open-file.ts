import { findAttachment } from '#db/queries/attachment.ts'
import { eventOfRow, findCaseEvent } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import { FILE_FORMS } from '#domain/attachment/file-kind.ts'
import { savedName } from '#domain/attachment/file-name.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import { isShownToResident } from '#domain/case-file/resident-view.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ResidentActor, StaffActor } from '../actor.ts'
import { authorize } from '../authorize.ts'
import { mayOpen } from '../case-file/open-for-staff.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { fileContext } from './stored-file.ts'

/** A file as it is given out, under a name of ours. */
export type GivenFile = { readonly bytes: Buffer; readonly type: string; readonly fileName: string }

/** The file of event `number` for whoever holds the receipt. Throws `not-found` for what is not there for them. */
export async function openResidentFile(
  hall: Hall,
  actor: ResidentActor,
  row: CaseFileRow,
  number: number,
): Promise<GivenFile> {
  authorize(await currentTown(hall), actor, 'read', row)
  return openFile(hall, row, number, isShownToResident)
}

/** The same for staff who may read the case file, with what stays among them. */
export async function openStaffFile(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  number: number,
): Promise<GivenFile> {
  const row = await findCaseFile(hall.read, reference)
  if (!row || !mayOpen(await currentTown(hall), actor, row)) throw new Refusal('not-found')
  return openFile(hall, row, number, () => true)
}

async function openFile(
  hall: Hall,
  row: CaseFileRow,
  number: number,
  isShown: (event: CaseEvent) => boolean,
): Promise<GivenFile> {
  const stored = Number.isInteger(number) ? await findCaseEvent(hall.read, row.id, number) : undefined
  const event = stored && eventOfRow(stored)
  if (event?.type !== 'attached' || !isShown(event)) throw new Refusal('not-found')
  const named = await findAttachment(hall.read, row.id, number)
  if (!named) throw new Refusal('not-found')
  const { kind } = event.data
  return {
    bytes: hall.keys.openBytes(await hall.files.read(named.id), fileContext(named.id)),
    type: FILE_FORMS[kind].type,
    fileName: savedName(row.reference, number, kind),
  }
}
