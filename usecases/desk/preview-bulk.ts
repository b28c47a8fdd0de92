import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { type CaseFileRow, findCaseFile } from '#db/queries/case-file.ts'
import { listTagsOn } from '#db/queries/tag.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { whyNot } from '#domain/case-file/move.ts'
import { procedureOf } from '#domain/case-file/procedure.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { BulkInput } from '#domain/desk/bulk.ts'
import { openFields } from '#domain/desk/fill-template.ts'
import { foldTag, tagName } from '#domain/desk/tag-name.ts'
import type { Locale, Words } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import { findWorker } from '../case-file/moves/find-worker.ts'
import type { Hall } from '../hall.ts'
import { staffDirectory } from '../queue/staff-directory.ts'
import { currentTown, serviceVersion } from '../town/current-town.ts'
import type { BulkRun } from './bulk-run.ts'
import { fillerFor, handlerOf } from './reply-templates.ts'

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

type Reading = {
  readonly hall: Hall
  readonly town: Town
  readonly actor: StaffActor
  readonly names: ReadonlyMap<string, Words>
}

/** Looks at every case file of a run as it stands now, and says what carrying it out would do there. */
export async function previewBulk(hall: Hall, actor: StaffActor, run: BulkRun): Promise<BulkLine[]> {
  const reading = { hall, actor, town: await currentTown(hall), names: (await staffDirectory(hall)).names }
  const lines: BulkLine[] = []
  for (const reference of run.caseReferences) lines.push(await lineFor(reading, run, reference))
  return lines
}

/** What a reply says on one case file, in the language of its resident. */
export async function replyOn(
  { hall, town, actor, names }: Reading,
  row: CaseFileRow,
  { texts }: BulkInput,
): Promise<string> {
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const now = hall.now()
  const fill = fillerFor(
    hall,
    {
      town,
      service,
      reference: row.reference,
      locale: localeOf(row),
      state: foldCaseFile(events),
      events,
      handler: handlerOf(row, names, actor),
      today: dateOf(dayAt(town.settings.zone, now)),
      now,
    },
    'message',
  )
  return fill(texts[localeOf(row)])
}

async function lineFor(reading: Reading, run: BulkRun, reference: string): Promise<BulkLine> {
  const { hall, town, actor } = reading
  const row = await findCaseFile(hall.read, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) return unreadable(reference)
  const text = run.act === 'reply' ? await replyOn(reading, row, run.input) : null
  return {
    reference,
    reason: await reasonAgainst(reading, run, row, text),
    title: hall.keys.open<string>(row.titleSealed, `title:${row.id}`),
    service: town.services.get(row.service)?.title ?? null,
    locale: localeOf(row),
    unitId: row.unitId,
    handlerId: row.handlerId,
    text,
  }
}

function unreadable(reference: string): BulkLine {
  const nothing = { title: '', service: null, unitId: null, handlerId: null, text: null }
  return { reference, reason: 'not-found', locale: 'zh', ...nothing }
}

async function reasonAgainst(
  { hall, town, actor }: Reading,
  { act, input }: BulkRun,
  row: CaseFileRow,
  text: string | null,
): Promise<string | null> {
  if (act === 'tag') return tagReason(hall.read, town, actor, row, input.tag)
  const move = act === 'reply' ? 'message' : act
  if (!isAllowed(town, actor, move, row)) return 'forbidden'
  const events = (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
  const state = foldCaseFile(events)
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const blocked = whyNot(move, state, procedureOf(town, service, state, hall.now()))
  if (blocked) return blocked
  if (act === 'take') return null
  if (act === 'assign') return assignReason(hall.read, town, row, input.handlerId)
  if (!text?.trim()) return 'no-text-in-language'
  return openFields(text).length > 0 ? 'open-field' : null
}

async function assignReason(
  read: Db,
  town: Town,
  row: CaseFileRow,
  handlerId: string,
): Promise<string | null> {
  if (handlerId === row.handlerId) return 'nothing-changes'
  return (await findWorker(town, read, handlerId, row.unitId)) ? null : 'not-a-worker-here'
}

async function tagReason(
  read: Db,
  town: Town,
  actor: StaffActor,
  row: CaseFileRow,
  typed: string,
): Promise<string | null> {
  if (row.sealed) return 'sealed'
  if (!isAllowed(town, actor, 'note', row)) return 'forbidden'
  const name = tagName(typed)
  if (name === null) return 'tag-name'
  const on = await listTagsOn(read, row.id)
  return on.some((tag) => foldTag(tag.name) === foldTag(name)) ? 'nothing-changes' : null
}

function localeOf({ locale }: CaseFileRow): Locale {
  return locale === 'en' ? 'en' : 'zh'
}
