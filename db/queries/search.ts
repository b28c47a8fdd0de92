import type { SQL, SQLWrapper } from 'drizzle-orm'
import { postgresSearch } from '#db/dialect/postgres/search.ts'
import type { PageQuery, PageText, Phrases, SearchIndex } from '#db/dialect/search.ts'
import { engineOf } from '#db/dialect/sql.ts'
import { sqliteSearch } from '#db/dialect/sqlite/search.ts'
import type { Db } from '#db/handle.ts'

// Case files are indexed under keyed tokens (`domain.md`, Privacy), pages under readable ones.

/** Indexes a case file, or indexes it anew. */
export async function putCaseSearch(tx: Db, caseFileId: string, tokens: readonly string[]): Promise<void> {
  await indexOf(tx).putCase(tx, caseFileId, tokens)
}

export async function deleteCaseSearch(tx: Db, caseFileId: string): Promise<void> {
  await indexOf(tx).deleteCase(tx, caseFileId)
}

/** Condition for a query over case files: every phrase stands in its text. No phrase matches nothing. */
export function caseMatches(tx: Db, caseFileId: SQLWrapper, phrases: Phrases): SQL {
  return indexOf(tx).caseMatches(caseFileId, phrases)
}

/** Indexes a page in one language, or indexes it anew. */
export async function putPageSearch(tx: Db, text: PageText): Promise<void> {
  await indexOf(tx).putPage(tx, text)
}

export async function deletePageSearch(tx: Db, page: string, locale: string): Promise<void> {
  await indexOf(tx).deletePage(tx, page, locale)
}

/** Pages where every phrase stands, or a word that begins with its last token; best first, titles count more. */
export async function listPagesFound(tx: Db, query: PageQuery): Promise<string[]> {
  return indexOf(tx).findPages(tx, query)
}

function indexOf(tx: Db): SearchIndex {
  return engineOf(tx) === 'sqlite' ? sqliteSearch : postgresSearch
}
