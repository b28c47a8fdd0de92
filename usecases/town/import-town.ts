import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import type { Db } from '#db/handle.ts'
import {
  getContentVersion,
  insertTownItem,
  listTownItems,
  raiseContentVersion,
  type TownItemRow,
} from '#db/queries/town.ts'
import { Refusal } from '#domain/refusal.ts'
import { contentDigest } from '#domain/town/content-digest.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { itemsOfTown, type UnversionedItem } from './items-of-town.ts'

/** A new version of an item that this import wrote. */
export type Added = {
  readonly kind: UnversionedItem['kind']
  readonly slug: string
  readonly version: number
}

export type TownImport = { ok: true; added: Added[]; removed: Added[]; contentVersion: number }

/**
 * Stores a town that `checkTown` found right. Only what changed gets a new version, counted from 1 per slug; what the
 * folder no longer holds gets a version that says so. Done again with the same folder it writes nothing. Case files
 * keep the versions they were filed under. Allowed to the command line and to admins.
 */
export async function importTown(hall: Hall, actor: Actor, town: RawTown): Promise<TownImport> {
  if (!mayImport(actor)) throw new Refusal('forbidden')
  const items = itemsOfTown(town)
  return hall.transaction(async (tx) => {
    const latest = latestOf(await listTownItems(tx))
    const added = await addChanged(hall, tx, items, latest)
    const removed = await removeMissing(hall, tx, items, latest)
    if (added.length + removed.length > 0) await raiseContentVersion(tx)
    return { ok: true, added, removed, contentVersion: await getContentVersion(tx) }
  })
}

function mayImport(actor: Actor): boolean {
  if (actor.kind === 'staff')
    return actor.roles.some(({ role, unitId }) => role === 'admin' && unitId === null)
  return actor.kind === 'system'
}

type Latest = ReadonlyMap<string, TownItemRow>

function latestOf(rows: readonly TownItemRow[]): Latest {
  const latest = new Map<string, TownItemRow>()
  for (const row of rows) {
    const known = latest.get(keyOf(row))
    if (!known || known.version < row.version) latest.set(keyOf(row), row)
  }
  return latest
}

async function addChanged(
  hall: Hall,
  tx: Db,
  items: readonly UnversionedItem[],
  latest: Latest,
): Promise<Added[]> {
  const added: Added[] = []
  for (const item of items) {
    const before = latest.get(keyOf(item))
    const digest = contentDigest(item.content)
    if (before && !before.removed && before.digest === digest) continue
    const version = (before?.version ?? 0) + 1
    await insertVersion(hall, tx, { ...item, version, digest, removed: false })
    added.push({ kind: item.kind, slug: item.slug, version })
  }
  return added
}

async function removeMissing(
  hall: Hall,
  tx: Db,
  items: readonly UnversionedItem[],
  latest: Latest,
): Promise<Added[]> {
  const there = new Set(items.map(keyOf))
  const gone = [...latest.values()].filter((row) => !row.removed && !there.has(keyOf(row)))
  for (const { kind, slug, version, digest, content } of gone) {
    await insertVersion(hall, tx, { kind, slug, version: version + 1, digest, content, removed: true })
  }
  return gone.map(({ kind, slug, version }) => ({ kind: kind as Added['kind'], slug, version: version + 1 }))
}

type NewVersion = Pick<TownItemRow, 'kind' | 'slug' | 'version' | 'digest' | 'content' | 'removed'>

async function insertVersion(hall: Hall, tx: Db, row: NewVersion): Promise<void> {
  await insertTownItem(tx, {
    id: hall.newId(),
    ...row,
    effectiveFrom: effectiveFrom(row),
    importedAt: hall.now(),
  })
}

function effectiveFrom({ kind, content }: NewVersion): string | null {
  return kind === 'policy' ? (content as { effective: { from: string } }).effective.from : null
}

function keyOf({ kind, slug }: { kind: string; slug: string }): string {
  return `${kind}/${slug}`
}
