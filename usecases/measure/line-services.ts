import { LINE_LEVELS } from '#db/queries/public-line.ts'
import { listTownItems } from '#db/queries/town.ts'
import type { PublicLevel } from '#domain/case-file/words.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '../hall.ts'

const known = new WeakMap<Town, ReadonlySet<string>>()

/** Services of which every case file is public one by one, in this and in all earlier versions. */
export async function lineServices(hall: Hall, town: Town): Promise<ReadonlySet<string>> {
  const kept = known.get(town)
  if (kept) return kept
  const versions = (await listTownItems(hall.read)).filter(
    ({ kind, removed }) => kind === 'service' && !removed,
  )
  const closed = new Set(
    versions.filter(({ content }) => !isLine((content as Service).publicLevel)).map(({ slug }) => slug),
  )
  const found = new Set(versions.map(({ slug }) => slug).filter((slug) => !closed.has(slug)))
  known.set(town, found)
  return found
}

function isLine(level: PublicLevel): boolean {
  return (LINE_LEVELS as readonly PublicLevel[]).includes(level)
}
