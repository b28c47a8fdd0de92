import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'

/** What must all be found, each as tokens side by side. */
export type Phrases = readonly (readonly string[])[]

/** Full-text search as each engine does it. Texts arrive as tokens in their order, so that phrases are found. */
export type SearchIndex = {
  putCase(tx: Db, caseFileId: string, tokens: readonly string[]): Promise<void>
  deleteCase(tx: Db, caseFileId: string): Promise<void>
  caseMatches(caseFileId: SQLWrapper, phrases: Phrases): SQL
}
