import type { SQL, SQLWrapper } from 'drizzle-orm'
import { postgresSearch } from '#db/dialect/postgres/search.ts'
import type { Phrases, SearchIndex } from '#db/dialect/search.ts'
import { engineOf } from '#db/dialect/sql.ts'
import { sqliteSearch } from '#db/dialect/sqlite/search.ts'
import type { Db } from '#db/handle.ts'

// Case files are indexed under keyed tokens, in their order: no readable text stands in the index.

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

function indexOf(tx: Db): SearchIndex {
  return engineOf(tx) === 'sqlite' ? sqliteSearch : postgresSearch
}
