import type { Kit } from '../dialect/kit.ts'

/** Everything a town may change, as numbered versions; nothing is overwritten. */
export function townTables(k: Kit) {
  const townItems = k.table(
    'town_items',
    {
      id: k.id(),
      kind: k.text('kind').notNull(),
      slug: k.text('slug').notNull(),
      version: k.int('version').notNull(),
      digest: k.text('digest').notNull(),
      content: k.json<unknown>()('content').notNull(),
      effectiveFrom: k.text('effective_from'),
      removed: k.bool('removed').notNull(),
      importedAt: k.time('imported_at').notNull(),
    },
    (t) => [k.uniqueIndex('town_items_version').on(t.kind, t.slug, t.version)],
  )

  const contentVersions = k.table('content_versions', {
    name: k.text('name').primaryKey(),
    version: k.int('version').notNull(),
  })

  return { townItems, contentVersions }
}
