import { findTownItem, getContentVersion, listTownItems } from '#db/queries/town.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import { type TownItem, townOfItems } from '#domain/town/town-items.ts'
import type { Hall } from '../hall.ts'

const CHECK_EVERY_MS = 1000

type Kept = { town: Town; checkedAt: number; older: Map<string, unknown> }

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
  const town = townOfItems(version, newestOf(await listTownItems(hall.read)))
  snapshots().set(hall, { town, checkedAt: now, older: new Map() })
  return town
}

/** The number that every published change of town data raises. */
export function contentVersion(hall: Hall): Promise<number> {
  return getContentVersion(hall.read)
}

/** A service as it was when a case file was filed under it. Throws `not-found`. */
export function serviceVersion(hall: Hall, slug: string, version: number): Promise<Versioned<Service>> {
  return itemVersion(hall, 'service', slug, version, (town) => town.services.get(slug))
}

/** A policy as it was when a case file was filed under it. Throws `not-found`. */
export function policyVersion(hall: Hall, slug: string, version: number): Promise<Versioned<Policy>> {
  return itemVersion(hall, 'policy', slug, version, (town) => town.policies.get(slug))
}

async function itemVersion<T>(
  hall: Hall,
  kind: TownItem['kind'],
  slug: string,
  version: number,
  latest: (town: Town) => Versioned<T> | undefined,
): Promise<Versioned<T>> {
  const town = await currentTown(hall)
  const newest = latest(town)
  if (newest?.version === version) return newest
  const older = snapshots().get(hall)?.older
  const key = `${kind}/${slug}/${version}`
  const known = older?.get(key)
  if (known) return known as Versioned<T>
  const row = await findTownItem(hall.read, kind, slug, version)
  if (!row) throw new Refusal('not-found')
  const found = { ...(row.content as T), version } as Versioned<T>
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

function snapshots(): WeakMap<Hall, Kept> {
  const holder = globalThis as Holder
  holder[PLACE] ??= new WeakMap()
  return holder[PLACE]
}
