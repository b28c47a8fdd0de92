import { findCaseFile } from '#db/queries/case-file.ts'
import { listFound } from '#db/queries/case-list.ts'
import { parseReference } from '#domain/reference/reference.ts'
import { phrasesOf } from '#domain/search/tokens.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { lineOf, type QueueLine } from './queue-line.ts'
import { reachOf } from './reach.ts'

const SHOWN_AT_MOST = 50
const LONGEST_QUERY = 200

export type Found = { readonly lines: readonly QueueLine[]; readonly hasMore: boolean }

/**
 * Looks for a reference, a name, words in Chinese or English, or the ending of a phone number. Only what the person may
 * read is looked through, counted and shown.
 */
export async function searchCaseFiles(hall: Hall, actor: StaffActor, query: string): Promise<Found> {
  const town = await currentTown(hall)
  const asked = query.slice(0, LONGEST_QUERY)
  const exact = await findByReference(hall, town, actor, asked)
  if (exact) return { lines: [exact], hasMore: false }
  const phrases = phrasesOf(asked).map((tokens) => tokens.map((token) => hall.keys.token(token)))
  const places = reachOf(town, actor)
  if (phrases.length === 0 || places.length === 0) return { lines: [], hasMore: false }
  const rows = await listFound(hall.read, places, phrases, SHOWN_AT_MOST + 1)
  const mine = rows.filter((row) => isAllowed(town, actor, 'read', row))
  return {
    lines: mine.slice(0, SHOWN_AT_MOST).map((row) => lineOf(hall, row)),
    hasMore: mine.length > SHOWN_AT_MOST,
  }
}

async function findByReference(
  hall: Hall,
  town: Town,
  actor: StaffActor,
  query: string,
): Promise<QueueLine | null> {
  const reference = parseReference(query, town.settings.prefix)
  const row = reference === null ? undefined : await findCaseFile(hall.read, reference)
  return row && isAllowed(town, actor, 'read', row) ? lineOf(hall, row) : null
}
