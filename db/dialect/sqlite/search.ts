import { eq, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'
import { given, prepared } from '#db/handle.ts'
import type { Phrases, SearchIndex } from '../search.ts'
import { sqliteKit as k } from './kit.ts'

// FTS5 keeps the tokens only (no readable copy) and knows rows by number: a plain table beside it gives the numbers.
const caseRows = k.table('case_search_rows', {
  n: k.int('n').primaryKey(),
  caseFileId: k.text('case_file_id').notNull(),
})
const caseIndex = k.table('case_search', { n: k.int('rowid'), tokens: k.text('tokens').notNull() })

/** Full-text search in FTS5. */
export const sqliteSearch: SearchIndex = { putCase, deleteCase, caseMatches }

async function putCase(tx: Db, caseFileId: string, tokens: readonly string[]) {
  const fresh = await prepared(tx, 'insert-case-search-row', () =>
    tx
      .insert(caseRows)
      .values({ caseFileId: given(caseRows.caseFileId, 'caseFileId') })
      .onConflictDoNothing()
      .returning({ n: caseRows.n }),
  ).get({ caseFileId })
  const row = fresh ?? (await eraseKnown(tx, caseFileId))
  await prepared(tx, 'insert-case-search', () =>
    tx.insert(caseIndex).values({ n: given(caseIndex.n, 'n'), tokens: given(caseIndex.tokens, 'tokens') }),
  ).run({ n: row?.n, tokens: tokens.join(' ') })
}

/** Takes the words of a case file away and keeps its number for the next ones. */
async function eraseKnown(tx: Db, caseFileId: string) {
  const known = await prepared(tx, 'find-case-search-row', () =>
    tx
      .select({ n: caseRows.n })
      .from(caseRows)
      .where(eq(caseRows.caseFileId, given(caseRows.caseFileId, 'caseFileId'))),
  ).get({ caseFileId })
  await eraseCase(tx, known?.n)
  return known
}

async function deleteCase(tx: Db, caseFileId: string) {
  const [row] = await tx
    .delete(caseRows)
    .where(eq(caseRows.caseFileId, caseFileId))
    .returning({ n: caseRows.n })
  if (row) await eraseCase(tx, row.n)
}

async function eraseCase(tx: Db, n: number | undefined) {
  await prepared(tx, 'delete-case-search', () =>
    tx.delete(caseIndex).where(eq(caseIndex.n, given(caseIndex.n, 'n'))),
  ).run({ n })
}

function caseMatches(caseFileId: SQLWrapper, phrases: Phrases) {
  return sql`${caseFileId} in (select ${caseRows.caseFileId} from ${caseIndex} join ${caseRows} on ${caseRows.n} = ${caseIndex.n} where case_search match ${matching(phrases)})`
}

function matching(phrases: Phrases): string {
  return phrases.map((tokens) => `"${tokens.join(' ')}"`).join(' AND ') || '""'
}
