import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'
import { given, prepared } from '#db/handle.ts'
import type { Phrases, SearchIndex } from '../search.ts'
import { postgresKit as k } from './kit.ts'

const caseIndex = k.table('case_search', {
  caseFileId: k.text('case_file_id').primaryKey(),
  tokens: k.text('tokens').notNull(),
})
/** Full-text search with tsvector. */
export const postgresSearch: SearchIndex = { putCase, deleteCase, caseMatches }

async function putCase(tx: Db, caseFileId: string, tokens: readonly string[]) {
  await prepared(tx, 'put-case-search', () =>
    tx
      .insert(caseIndex)
      .values({
        caseFileId: given(caseIndex.caseFileId, 'caseFileId'),
        tokens: sql`to_tsvector('simple', ${given(caseIndex.tokens, 'tokens')})`,
      })
      .onConflictDoUpdate({ target: caseIndex.caseFileId, set: { tokens: sql`excluded.tokens` } }),
  ).run({ caseFileId, tokens: tokens.join(' ') })
}

async function deleteCase(tx: Db, caseFileId: string) {
  await tx.delete(caseIndex).where(eq(caseIndex.caseFileId, caseFileId))
}

function caseMatches(caseFileId: SQLWrapper, phrases: Phrases) {
  return sql`${caseFileId} in (select ${caseIndex.caseFileId} from ${caseIndex} where ${caseIndex.tokens} @@ ${matching(phrases)})`
}

function matching(phrases: Phrases): SQL {
  const queries = phrases.map((tokens) => sql`phraseto_tsquery('simple', ${tokens.join(' ')})`)
  return queries.length === 0 ? sql`''::tsquery` : sql`(${sql.join(queries, sql` && `)})`
}
