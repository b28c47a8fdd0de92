import { and, eq, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db } from '#db/connection.ts'
import { given, prepared } from '#db/handle.ts'
import type { PageQuery, PageText, Phrases, SearchIndex } from '../search.ts'
import { allRows } from '../sql.ts'
import { sqliteKit as k } from './kit.ts'

// FTS5 keeps the tokens only (no readable copy) and knows rows by number: a plain table beside it gives the numbers.
const caseRows = k.table('case_search_rows', {
  n: k.int('n').primaryKey(),
  caseFileId: k.text('case_file_id').notNull(),
})
const caseIndex = k.table('case_search', { n: k.int('rowid'), tokens: k.text('tokens').notNull() })

const pageRows = k.table('page_search_rows', {
  n: k.int('n').primaryKey(),
  page: k.text('page').notNull(),
  locale: k.text('locale').notNull(),
})
const pageIndex = k.table('page_search', {
  n: k.int('rowid'),
  title: k.text('title').notNull(),
  body: k.text('body').notNull(),
})

const TITLE_WEIGHT = 10

/** Full-text search in FTS5. */
export const sqliteSearch: SearchIndex = { putCase, deleteCase, caseMatches, putPage, deletePage, findPages }

async function putCase(tx: Db, caseFileId: string, tokens: readonly string[]) {
  const row = await prepared(tx, 'put-case-search-row', () =>
    tx
      .insert(caseRows)
      .values({ caseFileId: given(caseRows.caseFileId, 'caseFileId') })
      .onConflictDoUpdate({ target: caseRows.caseFileId, set: { caseFileId: sql`excluded.case_file_id` } })
      .returning({ n: caseRows.n }),
  ).get({ caseFileId })
  await eraseCase(tx, row?.n)
  await prepared(tx, 'insert-case-search', () =>
    tx.insert(caseIndex).values({ n: given(caseIndex.n, 'n'), tokens: given(caseIndex.tokens, 'tokens') }),
  ).run({ n: row?.n, tokens: tokens.join(' ') })
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

async function putPage(tx: Db, { page, locale, title, body }: PageText) {
  await deletePage(tx, page, locale)
  const [row] = await tx.insert(pageRows).values({ page, locale }).returning({ n: pageRows.n })
  if (row) await tx.insert(pageIndex).values({ n: row.n, title: title.join(' '), body: body.join(' ') })
}

async function deletePage(tx: Db, page: string, locale: string) {
  const [row] = await tx
    .delete(pageRows)
    .where(and(eq(pageRows.page, page), eq(pageRows.locale, locale)))
    .returning({ n: pageRows.n })
  if (row) await tx.delete(pageIndex).where(eq(pageIndex.n, row.n))
}

async function findPages(tx: Db, { locale, phrases, limit }: PageQuery) {
  if (phrases.length === 0) return []
  const rows = await allRows<{ page: string }>(
    tx,
    sql`select ${pageRows.page} as page from page_search join ${pageRows} on ${pageRows.n} = page_search.rowid
      where page_search match ${matching(phrases, beginning)} and ${pageRows.locale} = ${locale}
      order by bm25(page_search, ${TITLE_WEIGHT}, 1), ${pageRows.page} limit ${limit}`,
  )
  return rows.map(({ page }) => page)
}

function matching(phrases: Phrases, one: (tokens: readonly string[]) => string = exactly): string {
  return phrases.map(one).join(' AND ') || '""'
}

function exactly(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`
}

function beginning(tokens: readonly string[]): string {
  return `${exactly(tokens)} *`
}
