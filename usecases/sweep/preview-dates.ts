import type { Waiting } from '#db/queries/sweep.ts'
import { listClocksToRecompute } from '#db/queries/sweep.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { type DateChange, datesOfCaseFile } from './dates-of-case-file.ts'
import { outstanding } from './recompute-dates.ts'

/** A clock that a planned calendar moves or makes sure, and the public number of its case file. */
export type DateMove = DateChange & { readonly reference: string }

const PAGE = 500

/**
 * The running clocks that a version of a calendar would move or make sure, in the order of their references; nothing
 * is written. Sealed case files are in no list, this one neither. For the system alone.
 */
export async function previewDates(
  hall: Hall,
  actor: Actor,
  { id, calendar }: { readonly id: string; readonly calendar: Calendar },
): Promise<DateMove[]> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const town = await currentTown(hall)
  if (town.settings.calendar !== id) return []
  const { span, toldAt } = await outstanding(hall, id, calendar)
  const planned = { town: withCalendar(town, id, calendar, hall.now()), toldAt }
  const moves: DateMove[] = []
  for (const caseFileId of await concerned(hall, span)) {
    const found = await datesOfCaseFile(hall, hall.read, planned, caseFileId)
    if (!found || found.row.sealed || found.row.publicLevel === 'sealed') continue
    moves.push(...found.changes.map((change) => ({ ...change, reference: found.row.reference })))
  }
  return moves.sort((a, b) => (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0))
}

async function concerned(
  hall: Hall,
  span: Awaited<ReturnType<typeof outstanding>>['span'],
): Promise<Set<string>> {
  const ids = new Set<string>()
  let after: Waiting | null = null
  for (;;) {
    const page: Waiting[] = await listClocksToRecompute(hall.read, span, after, PAGE)
    for (const { caseFileId } of page) ids.add(caseFileId)
    after = page.at(-1) ?? null
    if (!after) return ids
  }
}

function withCalendar(town: Town, id: string, calendar: Calendar, now: number): Town {
  const before = town.calendars.get(id)
  const past = town.pastCalendars.get(id) ?? []
  return {
    ...town,
    calendars: new Map(town.calendars).set(id, calendar),
    pastCalendars: new Map(town.pastCalendars).set(id, [
      ...past,
      ...(before ? [{ until: now, calendar: before }] : []),
    ]),
  }
}
