import { writeCalendarFile } from '#adapters/town-folder/calendar-file.ts'
import { insertTownItem, listCalendarVersions, raiseContentVersion } from '#db/queries/town.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import { contentDigest } from '#domain/town/content-digest.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { forgetTown } from './current-town.ts'
import type { HolidayPlan } from './plan-holidays.ts'

export type HolidayImport =
  | {
      readonly ok: true /** The new version of the calendar; null where it is as it was. */
      readonly version: number | null
    }
  | { readonly ok: false; readonly sentence: string }

/**
 * Writes a planned calendar into the town folder first, so that no later start takes it back, then stores it as a new
 * version in the database. Done again it writes nothing. `recomputeDates` goes through the clocks afterwards. For the
 * system alone.
 */
export async function importHolidays(
  hall: Hall,
  actor: Actor,
  townDir: string,
  plan: HolidayPlan,
): Promise<HolidayImport> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const sentence = plan.isChanged ? writeCalendarFile(townDir, plan.file, plan.text) : null
  if (sentence) return { ok: false, sentence }
  return { ok: true, version: await storeCalendar(hall, plan.id, plan.after) }
}

async function storeCalendar(hall: Hall, slug: string, content: Calendar): Promise<number | null> {
  const digest = contentDigest(content)
  const stored = await hall.transaction(async (tx) => {
    const before = (await listCalendarVersions(tx, slug)).at(-1)
    if (before?.digest === digest && !before.removed) return null
    const version = (before?.version ?? 0) + 1
    const row = { id: hall.newId(), kind: 'calendar', slug, version, digest, content }
    await insertTownItem(tx, { ...row, effectiveFrom: null, removed: false, importedAt: hall.now() })
    await raiseContentVersion(tx)
    return version
  })
  if (stored !== null) forgetTown(hall)
  return stored
}
