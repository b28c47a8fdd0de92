import type { Db } from '#db/handle.ts'
import { type DraftRow, findDraft, lockDraft } from '#db/queries/draft.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Problem, RawFields } from '#domain/service/question/kind.ts'
import type { Service } from '#domain/service/service.ts'
import type { Versioned } from '#domain/town/town.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { serviceVersion } from '../town/current-town.ts'

export const THIRTY_DAYS = 30 * 24 * 3_600_000

/** Answers given so far, and the page that was refused last with what was typed there. */
export type DraftContent = {
  readonly answers: Answers
  readonly refused: {
    readonly question: string
    readonly raw: RawFields
    readonly problems: readonly Problem[]
  } | null
}

export type Draft = DraftContent & { readonly row: DraftRow; readonly service: Versioned<Service> }

/** The draft of a service in this browser, under the version it was begun with; null when there is none, or it ended. */
export function findOpenDraft(
  hall: Hall,
  read: Db,
  browser: string | null,
  slug: string,
): Promise<Draft | null> {
  return openDraft(hall, browser, (cookieHash) => findDraft(read, cookieHash, slug))
}

/** The same, held until the transaction ends. */
export function lockOpenDraft(
  hall: Hall,
  tx: Db,
  browser: string | null,
  slug: string,
): Promise<Draft | null> {
  return openDraft(hall, browser, (cookieHash) => lockDraft(tx, cookieHash, slug))
}

export function draftContext(id: string): string {
  return `draft:${id}`
}

async function openDraft(
  hall: Hall,
  browser: string | null,
  find: (cookieHash: Buffer) => Promise<DraftRow | undefined>,
): Promise<Draft | null> {
  if (!browser) return null
  const row = await find(browserHash(hall, browser))
  if (!row || row.endsAt <= hall.now()) return null
  const service = await serviceVersion(hall, row.service, row.serviceVersion)
  return { ...hall.keys.open<DraftContent>(row.sealed, draftContext(row.id)), row, service }
}
