import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import { listTagsOn } from '#db/queries/tag.ts'
import { tagName } from '#domain/desk/tag-name.ts'
import type { Locale, Words } from '#domain/locale.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import { decideMove } from '../case-file/decide-move.ts'
import { failureOf } from '../case-file/try-move.ts'
import type { Hall } from '../hall.ts'
import { staffDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import {
  BULK_MOVES,
  type BulkReading,
  fieldsOf,
  localeOf,
  reasonOf,
  replyOn,
  situationOf,
} from './bulk-move.ts'
import type { BulkRun } from './bulk-run.ts'
import { tagNamed, whyNotTag } from './tags.ts'

/** What would happen to one case file. `reason` says why nothing can; null where it goes through as things stand. */
export type BulkLine = {
  readonly reference: string
  readonly reason: string | null
  /** Empty where this person may not read the case file. */
  readonly title: string
  readonly service: Words | null
  readonly locale: Locale
  readonly unitId: string | null
  readonly handlerId: string | null
  /** The reply as the person would read it. */
  readonly text: string | null
}

type Effect = { readonly reason: string | null; readonly text: string | null }

/** Looks at every case file of a run as it stands now, and says what carrying it out would do there. */
export async function previewBulk(hall: Hall, actor: StaffActor, run: BulkRun): Promise<BulkLine[]> {
  const reading = { hall, actor, town: await currentTown(hall), names: (await staffDirectory(hall)).names }
  const lines: BulkLine[] = []
  for (const reference of run.caseReferences) lines.push(await lineFor(reading, run, reference))
  return lines
}

async function lineFor(reading: BulkReading, run: BulkRun, reference: string): Promise<BulkLine> {
  const { hall, town, actor } = reading
  const row = await findCaseFile(hall.read, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) return unreadable(reference)
  return {
    reference,
    title: hall.keys.open<string>(row.titleSealed, `title:${row.id}`),
    service: town.services.get(row.service)?.title ?? null,
    locale: localeOf(row),
    unitId: row.unitId,
    handlerId: row.handlerId,
    ...(await effectOn(reading, run, row)),
  }
}

function unreadable(reference: string): BulkLine {
  const nothing = { title: '', service: null, unitId: null, handlerId: null, text: null }
  return { reference, reason: 'not-found', locale: 'zh', ...nothing }
}

/** Decides as the move itself does, and writes nothing down. */
async function effectOn(reading: BulkReading, { act, input }: BulkRun, row: CaseFileRow): Promise<Effect> {
  if (act === 'tag') return { reason: await tagReason(reading, row, input.tag), text: null }
  const situation = await situationOf(reading, row)
  const text = act === 'reply' ? replyOn(reading, situation, input) : null
  const move = BULK_MOVES[act]
  if (!isAllowed(reading.town, reading.actor, move, row)) return { reason: 'forbidden', text }
  const made = await decideMove(move, situation, fieldsOf(act, input, text ?? ''))
  return { reason: made.ok ? null : reasonOf(failureOf(made)), text }
}

async function tagReason(
  { hall, town, actor }: BulkReading,
  row: CaseFileRow,
  typed: string,
): Promise<string | null> {
  const name = tagName(typed)
  const on = await listTagsOn(hall.read, row.id)
  const isOn = name !== null && tagNamed(on, name) !== undefined
  return whyNotTag(town, actor, row, on, name) ?? (isOn ? 'nothing-changes' : null)
}
