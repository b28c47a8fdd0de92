import { and, asc, eq, gt, isNull, lt, max } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { given, prepared } from '#db/handle.ts'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { createProbes, probes } from '#db/testing/probe.ts'

const NOTHING = { words: null, colour: null, amount: null, open: null, at: null, answers: null, sealed: null }

forEachEngine((make, engine) => {
  const table = probes[engine]
  let database: Database

  beforeAll(async () => {
    database = await make()
    await createProbes(database)
  })

  async function kept(id: string, row: Partial<typeof table.$inferInsert>) {
    await database.transaction(async (tx) => tx.insert(table).values({ id, ...row }))
    const [found] = await database.read.select().from(table).where(eq(table.id, id))
    return found
  }

  describe('what is written comes back', () => {
    test.each([
      ['words', { words: '廉租房 “不亮” 𠮷 ·' }],
      ['empty words', { words: '' }],
      ['a value of a list', { colour: 'green' }],
      ['more than 32 bits', { amount: 9_007_199_254_740_991 }],
      ['a negative number', { amount: -358 }],
      ['true', { open: true }],
      ['false', { open: false }],
      ['an instant with milliseconds', { at: Date.UTC(2026, 9, 23, 8, 0, 0, 123) }],
      ['an instant before 1970', { at: Date.UTC(1958, 2, 1, 23, 59, 59, 999) }],
      ['the start of time', { at: 0 }],
      ['an empty object', { answers: {} }],
      ['nested values', { answers: { need: '灯', list: [1, 2], 'a b': { 深: true } } }],
      ['bytes', { sealed: new Uint8Array([0, 1, 127, 128, 255]) }],
      ['no bytes', { sealed: new Uint8Array() }],
      ['nothing', {}],
    ] as [string, Partial<typeof table.$inferInsert>][])('%s', async (id, row) => {
      const found = await kept(id, row)
      const sealed = found?.sealed && new Uint8Array(found.sealed)
      expect({ ...found, sealed }).toEqual({ ...NOTHING, id, ...row })
    })

    test('an object keeps the order of its keys', async () => {
      const found = await kept('order', { answers: { need: 'z', list: [], 'a b': null } })
      expect(Object.keys(found?.answers ?? {})).toEqual(['need', 'list', 'a b'])
    })
  })

  test('instants and switches are compared as they are written', async () => {
    for (const [id, at, open] of [
      ['c1', 100, true],
      ['c2', 200, false],
      ['c3', 300, true],
    ] as const)
      await kept(id, { at, open, words: 'compared' })
    const { read } = database
    const found = await read
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.words, 'compared'), eq(table.open, true), gt(table.at, 100)))
    expect(found).toEqual([{ id: 'c3' }])
    const [latest] = await read
      .select({ at: max(table.at) })
      .from(table)
      .where(eq(table.words, 'compared'))
    expect(latest).toEqual({ at: 300 })
  })

  test('given values are converted in comparisons, changes and inserts', async () => {
    await database.transaction(async (tx) => {
      const insert = prepared(tx, 'probe-insert', () =>
        tx.insert(table).values({
          id: given(table.id, 'id'),
          words: given(table.words, 'words'),
          open: given(table.open, 'open'),
          at: given(table.at, 'at'),
          answers: given(table.answers, 'answers'),
        }),
      )
      await insert.run({ id: 'g1', words: 'given', open: false, at: 1_000, answers: { need: 'x' } })
      await insert.run({ id: 'g2', words: 'given', open: null, at: null, answers: null })
      const change = prepared(tx, 'probe-change', () =>
        tx
          .update(table)
          .set({ at: given(table.at, 'next'), open: given(table.open, 'open') })
          .where(and(eq(table.words, 'given'), lt(table.at, given(table.at, 'before')))),
      )
      expect(await change.run({ next: 2_000, open: true, before: 1_001 })).toBe(1)
    })
    const rows = await database.read
      .select()
      .from(table)
      .where(eq(table.words, 'given'))
      .orderBy(asc(table.id))
    expect(rows).toMatchObject([
      { id: 'g1', at: 2_000, open: true, answers: { need: 'x' } },
      { id: 'g2', at: null, open: null, answers: null },
    ])
    const empty = await database.read
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.words, 'given'), isNull(table.answers), isNull(table.open)))
    expect(empty).toEqual([{ id: 'g2' }])
  })
})
