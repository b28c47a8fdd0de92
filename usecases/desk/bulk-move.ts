import type { Db } from '#db/handle.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { CaseFileRow } from '#db/queries/case-file.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { Move } from '#domain/case-file/move.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { BulkAct, BulkInput } from '#domain/desk/bulk.ts'
import type { Locale, Words } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { openEventText } from '../case-file/event-text.ts'
import type { Situation } from '../case-file/make-move.ts'
import type { MoveFailure } from '../case-file/try-move.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'
import { fillerFor, handlerOf } from './reply-templates.ts'

/** The move that does it to one case file; a tag is none. */
export const BULK_MOVES = { take: 'take', assign: 'assign', reply: 'message' } as const satisfies Record<
  Exclude<BulkAct, 'tag'>,
  Move
>

export type BulkReading = {
  readonly hall: Hall
  readonly town: Town
  readonly actor: StaffActor
  readonly names: ReadonlyMap<string, Words>
}

/** A case file as it stands now, read once for all that is said of it. */
export async function situationOf(
  { hall, town, actor }: BulkReading,
  row: CaseFileRow,
  tx: Db = hall.read,
): Promise<Situation> {
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  const events = (await listCaseEvents(tx, row.id)).map(eventOfRow)
  const openText = (number: number) => openEventText(hall, tx, row.id, number)
  const state = foldCaseFile(events)
  return { town, service, row, state, events, actor, now: hall.now(), hall, tx, openText, files: [] }
}

/** What a reply says on one case file, in the language of its resident. */
export function replyOn({ hall, actor, names }: BulkReading, situation: Situation, input: BulkInput): string {
  const { town, service, row, state, events, now } = situation
  const locale = localeOf(row)
  const handler = handlerOf(state, names, actor)
  const today = dateOf(dayAt(town.settings.zone, now))
  const { reference } = row
  const caseFile = { town, service, reference, locale, state, events, handler, today, now }
  return fillerFor(hall, caseFile, 'message')(input.texts[locale])
}

/** The form of the move as it goes to one case file; `text` is the reply there. */
export function fieldsOf(act: Exclude<BulkAct, 'tag'>, { handlerId }: BulkInput, text: string): RawFields {
  if (act === 'take') return {}
  return act === 'assign' ? { handler: [handlerId] } : { text: [text], manner: ['tracker'] }
}

/** Why one of several could not be done, as their list says it; null where it could. */
export function reasonOf(failure: MoveFailure | null): string | null {
  if (failure?.code !== 'required') return failure?.code ?? null
  return failure.field === 'text' ? 'no-text-in-language' : 'others-joined'
}

/** The language of the person who filed it. */
export function localeOf({ locale }: CaseFileRow): Locale {
  return locale === 'en' ? 'en' : 'zh'
}
