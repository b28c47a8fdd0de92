import { newId } from '#domain/identity/id.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { removeUnnamed } from './store-files.ts'

/** A file that is being attached is named within minutes. */
const UNNAMED_MS = 86_400_000
const PAGE = 500
const TIME_IN_ID = 10

/**
 * Removes files that no row names: begun and never finished, or of a case file whose texts were deleted. For the system
 * alone.
 */
export async function sweepFiles(hall: Hall, actor: Actor): Promise<void> {
  if (actor.kind !== 'system') throw new Refusal('forbidden')
  const oldest = newId(hall.now() - UNNAMED_MS, new Uint8Array(10)).slice(0, TIME_IN_ID)
  const isOld = (id: string) => id.slice(0, TIME_IN_ID) < oldest
  await hall.files.removeDrafts(isOld)
  let page: string[] = []
  for await (const id of hall.files.list()) {
    if (isOld(id)) page.push(id)
    if (page.length < PAGE) continue
    await removeUnnamed(hall, page)
    page = []
  }
  await removeUnnamed(hall, page)
}
