import { findTownItem, getContentVersion, listTownItems, type TownItemRow } from '#db/queries/town.ts'
import type { Calendar } from '#domain/clock/calendar.ts'
import type { PastCalendar } from '#domain/clock/calendar-history.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import { type TownItem, townOfItems } from '#domain/town/town-items.ts'
import type { Hall } from '../hall.ts'

const CHECK_EVERY_MS = 1000

type Kept = { town: Town; checkedAt: number; older: Map<string, Versioned<Service>> }

const PLACE = Symbol.for('openhall.current-town')
type Holder = { [PLACE]?: WeakMap<Hall, Kept> }

/** The town as of now. Its content version is looked at once a second; all else stands in memory. */
export async function currentTown(hall: Hall): Promise<Town> {
  const kept = snapshots().get(hall)
  const now = performance.now()
  if (kept && now - kept.checkedAt < CHECK_EVERY_MS) return kept.town
  const version = await getContentVersion(hall.read)
  if (kept?.town.contentVersion === version) {
    kept.checkedAt = now
    return kept.town
  }
  const rows = await listTownItems(hall.read)
  const town = townOfItems(version, newestOf(rows), pastCalendarsOf(rows))
  snapshots().set(hall, { town, checkedAt: now, older: new Map() })
  return town
}

/** Lets go of the town in memory: whoever asks next gets what was just stored. */
export function forgetTown(hall: Hall): void {
  snapshots().delete(hall)
}

/** The number that every published change of town data raises. */
export function contentVersion(hall: Hall): Promise<number> {
  return getContentVersion(hall.read)
}

/** A service as it was when a case file was filed under it. Throws `not-found`. */
export async function serviceVersion(hall: Hall, slug: string, version: number): Promise<Versioned<Service>> {
  const newest = (await currentTown(hall)).services.get(slug)
  if (newest?.version === version) return newest
  const older = snapshots().get(hall)?.older
  const key = `${slug}/${version}`
  const known = older?.get(key)
  if (known) return known
  const row = await findTownItem(hall.read, 'service', slug, version)
  if (!row) throw new Refusal('not-found')
  const found = { ...(row.content as Service), version }
  older?.set(key, found)
  return found
}

function newestOf(
  rows: readonly { kind: string; slug: string; version: number; removed: boolean; content: unknown }[],
): TownItem[] {
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const key = `${row.kind}/${row.slug}`
    if ((newest.get(key)?.version ?? 0) < row.version) newest.set(key, row)
  }
  return [...newest.values()].filter((row) => !row.removed) as TownItem[]
}

type CalendarRow = Pick<TownItemRow, 'kind' | 'slug' | 'version' | 'content' | 'importedAt'>

/** Each version of a calendar was in force until the next one was imported. */
function pastCalendarsOf(rows: readonly CalendarRow[]): Map<string, PastCalendar[]> {
  const calendars = rows.filter(({ kind }) => kind === 'calendar').sort((a, b) => a.version - b.version)
  return new Map(
    [...Map.groupBy(calendars, ({ slug }) => slug)].map(([slug, versions]) => [
      slug,
      versions.slice(1).map(({ importedAt }, i) => {
        return { until: importedAt, calendar: versions[i]!.content as Calendar }
      }),
    ]),
  )
}

function snapshots(): WeakMap<Hall, Kept> {
  const holder = globalThis as Holder
  holder[PLACE] ??= new WeakMap()
  return holder[PLACE]
}
