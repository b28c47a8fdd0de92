import type { Db } from '#db/handle.ts'
import { type CaseFileRow, lockCaseFile } from '#db/queries/case-file.ts'
import {
  deleteCaseTag,
  deleteIfUnused,
  findCaseTag,
  holdTag,
  insertCaseTag,
  listTags,
  listTagsOn,
  type Tag,
} from '#db/queries/tag.ts'
import { foldTag, tagName } from '#domain/desk/tag-name.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { authorize, isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { reachOf } from '../queue/reach.ts'
import { currentTown } from '../town/current-town.ts'
import { forgetOwnCounts } from './count-saved-views.ts'
import type { Seen } from './seen-by.ts'

const LISTED_AT_MOST = 200
const ON_ONE_AT_MOST = 12

export type Tagged =
  /** `taggedBy` and `taggedAt` (UTC ms) say who put it on, also where that was before. */
  | { readonly ok: true; readonly isNew: boolean; readonly taggedBy: string; readonly taggedAt: number }
  | { readonly ok: false; readonly reason: TagRefusal }
type TagRefusal = 'tag-name' | 'too-many-tags' | 'sealed' | 'forbidden'

/** The tags of the units whose case files this person may read, for the filter and for choosing. */
export async function tagsFor(hall: Hall, actor: StaffActor): Promise<Tag[]> {
  const town = await currentTown(hall)
  const places = reachOf(town, actor).filter(({ sealed }) => !sealed)
  const isTown = places.some(({ unitId }) => unitId === null)
  const units = isTown ? [...town.units.keys()] : places.flatMap(({ unitId }) => unitId ?? [])
  return units.length === 0 ? [] : listTags(hall.read, units, LISTED_AT_MOST)
}

/** The tags on a case file; none where it is sealed. */
export async function tagsOn(hall: Hall, { row }: Seen): Promise<readonly Tag[]> {
  return row.sealed ? [] : listTagsOn(hall.read, row.id)
}

/** Whether this person may change the tags on a case file. */
export function mayTagOn({ town, actor, row }: Seen): boolean {
  return !row.sealed && isAllowed(town, actor, 'note', row)
}

/**
 * Puts a tag of the case file's unit on it; a name that the unit does not have yet is made. A tag that is on it
 * already stays: `isNew` is false. Throws `not-found` for who may not read it.
 */
export async function tagCaseFile(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  typed: string,
): Promise<Tagged> {
  const town = await currentTown(hall)
  const tagged = await hall.transaction((tx) => tagIn(hall, tx, town, actor, reference, typed))
  forgetOwnCounts(hall, actor)
  return tagged
}

/** Takes a tag off. Throws `not-found` or `forbidden` like every act on a case file. */
export async function untagCaseFile(
  hall: Hall,
  actor: StaffActor,
  reference: string,
  tagId: string,
): Promise<boolean> {
  const town = await currentTown(hall)
  const isGone = await hall.transaction(async (tx) => {
    const row = await lockCaseFile(tx, reference)
    if (!row) throw new Refusal('not-found')
    authorize(town, actor, 'note', row)
    const gone = await deleteCaseTag(tx, row.id, tagId)
    if (gone) await deleteIfUnused(tx, tagId)
    return gone
  })
  forgetOwnCounts(hall, actor)
  return isGone
}

/** Why this person may not put a tag of this name beside those on a case file; null when it may stand there. */
export function whyNotTag(
  town: Town,
  actor: StaffActor,
  row: CaseFileRow,
  on: readonly Tag[],
  name: string | null,
): TagRefusal | null {
  if (row.sealed) return 'sealed'
  if (!isAllowed(town, actor, 'note', row)) return 'forbidden'
  if (name === null) return 'tag-name'
  return on.length >= ON_ONE_AT_MOST && !tagNamed(on, name) ? 'too-many-tags' : null
}

/** The tag of this name among some; undefined where none bears it. */
export function tagNamed(tags: readonly Tag[], name: string): Tag | undefined {
  return tags.find((tag) => foldTag(tag.name) === foldTag(name))
}

/** The tag on a case file that bears a name as somebody typed it; undefined where none does. */
export async function findTagOn(hall: Hall, caseFileId: string, typed: string): Promise<Tag | undefined> {
  const name = tagName(typed)
  return name === null ? undefined : tagNamed(await listTagsOn(hall.read, caseFileId), name)
}

async function tagIn(
  hall: Hall,
  tx: Db,
  town: Town,
  actor: StaffActor,
  reference: string,
  typed: string,
): Promise<Tagged> {
  const row = await lockCaseFile(tx, reference)
  if (!row || !isAllowed(town, actor, 'read', row)) throw new Refusal('not-found')
  const name = tagName(typed)
  const on = await listTagsOn(tx, row.id)
  const reason = whyNotTag(town, actor, row, on, name)
  if (name === null || reason !== null) return { ok: false, reason: reason ?? 'tag-name' }
  const tag = { id: hall.newId(), unitId: row.unitId, name, folded: foldTag(name), createdAt: hall.now() }
  const tagId = await holdTag(tx, tag)
  const earlier = await findCaseTag(tx, row.id, tagId)
  if (earlier) return { ok: true, isNew: false, ...whoPut(earlier) }
  const put = { caseFileId: row.id, tagId, taggedBy: actor.staffId, taggedAt: hall.now() }
  return { ok: true, isNew: await insertCaseTag(tx, put), ...whoPut(put) }
}

function whoPut({ taggedBy, taggedAt }: { taggedBy: string; taggedAt: number }) {
  return { taggedBy, taggedAt }
}
