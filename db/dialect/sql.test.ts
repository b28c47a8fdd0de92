import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { createProbes, probes } from '#db/testing/probe.ts'
import {
  avgOf,
  containsFolded,
  dayOf,
  forUpdate,
  monthOf,
  orderNullsLast,
  startsWithFolded,
  sumOf,
} from './sql.ts'

const CHINA = 480

forEachEngine((make, engine) => {
  const table = probes[engine]
  let database: Database

  beforeAll(async () => {
    database = await make()
    await createProbes(database)
    await database.transaction(async (tx) => {
      await tx.insert(table).values([
        { id: 'a', words: 'Street Lamp 100%', amount: 1, at: Date.UTC(2026, 9, 31, 15, 59, 59, 999) },
        { id: 'b', words: 'street_sign', amount: 2, at: Date.UTC(2026, 9, 31, 16) },
        { id: 'c', words: '路灯 LAMP', amount: null, at: null },
        { id: 'd', words: null, amount: 2, at: Date.UTC(2026, 10, 1, 2) },
      ])
    })
  })

  test.each([
    ['asc', ['a', 'b', 'd', 'c']],
    ['desc', ['d', 'b', 'a', 'c']],
  ] as const)('absent values come last %s', async (direction, ids) => {
    const rows = await database.read
      .select({ id: table.id })
      .from(table)
      .orderBy(orderNullsLast(table.at, direction))
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })

  test('sums and means are numbers, over nothing null', async () => {
    const [all] = await database.read
      .select({ sum: sumOf(table.amount), mean: avgOf(table.amount) })
      .from(table)
    expect(all?.sum).toBe(5)
    expect(all?.mean).toBeCloseTo(5 / 3, 10)
    const [none] = await database.read
      .select({ sum: sumOf(table.amount), mean: avgOf(table.amount) })
      .from(table)
      .where(eq(table.id, 'x'))
    expect(none).toEqual({ sum: null, mean: null })
  })

  describe('text is found in either case, and as it is', () => {
    test.each([
      [containsFolded, 'LAMP', ['a', 'c']],
      [containsFolded, '路灯', ['c']],
      [containsFolded, '0%', ['a']],
      [containsFolded, 't_s', ['b']],
      [containsFolded, '\\', []],
      [startsWithFolded, 'STREET', ['a', 'b']],
      [startsWithFolded, 'lamp', []],
    ] as const)('%o %s', async (condition, text, ids) => {
      const rows = await database.read
        .select({ id: table.id })
        .from(table)
        .where(condition(database.read, table.words, text))
        .orderBy(asc(table.id))
      expect(rows.map(({ id }) => id)).toEqual(ids)
    })
  })

  test('instants fall into the days and months of the town', async () => {
    const { read } = database
    const day = dayOf(read, table.at, CHINA)
    const rows = await read
      .select({ day, amount: sumOf(table.amount) })
      .from(table)
      .groupBy(day)
      .orderBy(orderNullsLast(day))
    expect(rows).toEqual([
      { day: '2026-10-31', amount: 1 },
      { day: '2026-11-01', amount: 4 },
      { day: null, amount: null },
    ])
    const months = await read
      .select({ id: table.id, month: monthOf(read, table.at, 0) })
      .from(table)
      .orderBy(table.id)
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-10', null, '2026-11'])
  })

  test('a locked row is read and changed', async () => {
    const amount = await database.transaction(async (tx) => {
      const [row] = await forUpdate(tx, tx.select().from(table).where(eq(table.id, 'a')))
      await tx
        .update(table)
        .set({ amount: (row?.amount ?? 0) + 1 })
        .where(eq(table.id, 'a'))
      return row?.amount
    })
    expect(amount).toBe(1)
  })
})
