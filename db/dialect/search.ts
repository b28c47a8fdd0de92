import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'

export type PageText = { page: string; locale: string; title: readonly string[]; body: readonly string[] }

/** What must all be found, each as tokens side by side. */
export type Phrases = readonly (readonly string[])[]

export type PageQuery = { locale: string; phrases: Phrases; limit: number }

/** Full-text search as each engine does it. Texts arrive as tokens in their order, so that phrases are found. */
export type SearchIndex = {
  putCase(tx: Db, caseFileId: string, tokens: readonly string[]): Promise<void>
  deleteCase(tx: Db, caseFileId: string): Promise<void>
  caseMatches(caseFileId: SQLWrapper, phrases: Phrases): SQL
  putPage(tx: Db, text: PageText): Promise<void>
  deletePage(tx: Db, page: string, locale: string): Promise<void>
  findPages(tx: Db, query: PageQuery): Promise<string[]>
}
