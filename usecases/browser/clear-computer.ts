import { deleteAllOfBrowser } from '#db/queries/draft.ts'
import type { Hall } from '../hall.ts'
import { browserHash } from './browser-hash.ts'

/** Forgets everything that a browser holds: drafts, refused forms, receipts, opened case files. */
export async function clearComputer(hall: Hall, browser: string | null): Promise<void> {
  if (browser) await hall.transaction((tx) => deleteAllOfBrowser(tx, browserHash(hall, browser)))
}
