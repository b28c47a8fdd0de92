import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'
import { given, prepared } from '#db/handle.ts'
import type { PageQuery, PageText, Phrases, SearchIndex } from '../search.ts'
import { allRows } from '../sql.ts'
import { postgresKit as k } from './kit.ts'

const caseIndex = k.table('case_search', {
  caseFileId: k.text('case_file_id').primaryKey(),
  tokens: k.text('tokens').notNull(),
})
const pageIndex = k.table(
  'page_search',
  { page: k.text('page').notNull(), locale: k.text('locale').notNull(), tokens: k.text('tokens').notNull() },
  (t) => [k.primaryKey({ columns: [t.page, t.locale] })],
)

/** Full-text search with tsvector. */
export const postgresSearch: SearchIndex = {
  putCase,
  deleteCase,
  caseMatches,
  putPage,
  deletePage,
  findPages,
}

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

async function putPage(tx: Db, { page, locale, title, body }: PageText) {
  const tokens = sql`setweight(to_tsvector('simple', ${title.join(' ')}), 'A') || setweight(to_tsvector('simple', ${body.join(' ')}), 'D')`
  await tx
    .insert(pageIndex)
    .values({ page, locale, tokens })
    .onConflictDoUpdate({ target: [pageIndex.page, pageIndex.locale], set: { tokens: sql`excluded.tokens` } })
}

async function deletePage(tx: Db, page: string, locale: string) {
  await tx.delete(pageIndex).where(and(eq(pageIndex.page, page), eq(pageIndex.locale, locale)))
}

async function findPages(tx: Db, { locale, phrases, limit }: PageQuery) {
  if (phrases.length === 0) return []
  const query = matching(phrases, beginning)
  const rows = await allRows<{ page: string }>(
    tx,
    sql`select ${pageIndex.page} as page from ${pageIndex}
      where ${pageIndex.tokens} @@ ${query} and ${pageIndex.locale} = ${locale}
      order by ts_rank(${pageIndex.tokens}, ${query}) desc, ${pageIndex.page} limit ${limit}`,
  )
  return rows.map(({ page }) => page)
}

function matching(phrases: Phrases, one: (tokens: readonly string[]) => SQL = exactly): SQL {
  return phrases.length === 0 ? sql`''::tsquery` : sql`(${sql.join(phrases.map(one), sql` && `)})`
}

function exactly(tokens: readonly string[]): SQL {
  return sql`phraseto_tsquery('simple', ${tokens.join(' ')})`
}

// Tokens are letters and digits only, so they can be quoted as they are.
function beginning(tokens: readonly string[]): SQL {
  return sql`to_tsquery('simple', ${`${tokens.map((token) => `'${token}'`).join(' <-> ')}:*`})`
}
