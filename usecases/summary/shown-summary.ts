import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import type { EventText } from '#domain/case-file/event.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { Locale } from '#domain/locale.ts'
import { eventContext } from '../case-file/record-events.ts'
import type { Hall } from '../hall.ts'

export type ShownSummary = { readonly language: Locale; readonly text: string }

/** What everybody may read about a case file, beside its line; null where nothing was agreed to, or it is gone. */
export async function shownSummary(hall: Hall, caseFileId: string): Promise<ShownSummary | null> {
  const rows = await listCaseEvents(hall.read, caseFileId)
  const { publicSummary } = foldCaseFile(rows.map(eventOfRow))
  if (publicSummary?.stage !== 'public') return null
  const sealed = rows.find(({ number }) => number === publicSummary.number)?.sealed
  if (!sealed) return null
  const { text } = hall.keys.open<EventText>(sealed, eventContext(caseFileId, publicSummary.number))
  return typeof text === 'string' ? { language: publicSummary.language, text } : null
}
