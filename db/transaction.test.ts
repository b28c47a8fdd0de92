import { count, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { allRows, execute } from './dialect/sql.ts'
import { type Db, insertRow, isDatabaseFault, isUniqueViolation, prepared, tables } from './handle.ts'
import type { Database } from './open.ts'
import { forEachEngine } from './testing/engines.ts'

forEachEngine((make, engine) => {
  let database: Database

  beforeEach(async () => {
    database = await make()
  })

  const take = (tx: Db, name: string, endsAt = 1) => insertRow(tx, 'leases', { name, holder: 'a', endsAt })

  async function names(handle: Db = database.read) {
    const { leases } = tables(handle)
    return (await handle.select({ name: leases.name }).from(leases).orderBy(leases.name)).map(
      ({ name }) => name,
    )
  }

  describe('all or nothing', () => {
    test('what the work returns is returned once it is kept', async () => {
      expect(await database.transaction((tx) => take(tx, 'one').then(() => 7))).toBe(7)
      expect(await names()).toEqual(['one'])
    })

    test('work that throws leaves nothing and the error as it was', async () => {
      const mistake = new Error('mistake')
      const failing = database.transaction(async (tx) => {
        await take(tx, 'one')
        throw mistake
      })
      await expect(failing).rejects.toBe(mistake)
      expect(await names()).toEqual([])
    })

    test('work that throws takes nothing of its neighbours with it', async () => {
      const results = await Promise.allSettled(
        Array.from({ length: 40 }, (_, n) =>
          database.transaction(async (tx) => {
            await take(tx, `n${String(n).padStart(2, '0')}`)
            if (n % 3 === 0) throw new Error('third')
          }),
        ),
      )
      const kept = results.flatMap(({ status }, n) =>
        status === 'fulfilled' ? [`n${String(n).padStart(2, '0')}`] : [],
      )
      expect(kept).toHaveLength(26)
      expect(await names()).toEqual(kept)
    })

    test('writers at the same time lose no update', async () => {
      await database.transaction((tx) => insertRow(tx, 'contentVersions', { name: 'town', version: 0 }))
      const raise = () =>
        database.transaction(async (tx) => {
          const { contentVersions } = tables(tx)
          await tx.update(contentVersions).set({ version: sql`${contentVersions.version} + 1` })
        })
      await Promise.all(Array.from({ length: 60 }, raise))
      const { contentVersions } = tables(database.read)
      expect(await database.read.select({ version: contentVersions.version }).from(contentVersions)).toEqual([
        { version: 60 },
      ])
    })
  })

  test('readers see what is committed only', async () => {
    await database.transaction(async (tx) => {
      await take(tx, 'one')
      expect(await names()).toEqual([])
      expect(await names(tx)).toEqual(['one'])
    })
    expect(await names()).toEqual(['one'])
  })

  test('the reading handle refuses to write', async () => {
    await expect(take(database.read, 'one')).rejects.toThrow()
    expect(await names()).toEqual([])
  })

  test('a transaction inside a transaction is refused, one after it is not', async () => {
    const nested = database.transaction((tx) =>
      take(tx, 'one').then(() => database.transaction((inner) => take(inner, 'two'))),
    )
    await expect(nested).rejects.toMatchObject({ code: 'nested-transaction' })
    await database.transaction((tx) => take(tx, 'three'))
    expect(await names()).toEqual(['three'])
  })

  test('a handle kept beyond its transaction is refused', async () => {
    let kept: Db | undefined
    await database.transaction(async (tx) => {
      kept = tx
    })
    await expect(take(kept!, 'late')).rejects.toThrow('after its transaction')
    expect(await names()).toEqual([])
  })

  describe('a key that is taken', () => {
    test('is told apart by its index', async () => {
      await database.transaction((tx) => take(tx, 'one'))
      const error = await database.transaction((tx) => take(tx, 'one')).catch((caught: unknown) => caught)
      expect(isUniqueViolation(error)).toBe(true)
      expect(isUniqueViolation(error, 'leases_pkey')).toBe(true)
      expect(isUniqueViolation(error, 'staff_login')).toBe(false)
      expect(isDatabaseFault(error)).toBe(false)
    })

    test('of several columns likewise', async () => {
      const put = (id: string) =>
        database.transaction((tx) =>
          insertRow(tx, 'townItems', {
            id,
            kind: 'unit',
            slug: 'a',
            version: 1,
            digest: '',
            content: {},
            removed: false,
            importedAt: 0,
          }),
        )
      await put('one')
      const error = await put('two').catch((caught: unknown) => caught)
      expect(isUniqueViolation(error, 'town_items_version')).toBe(true)
      expect(isUniqueViolation(error, 'town_items_pkey')).toBe(false)
    })

    test('can be passed over', async () => {
      await database.transaction((tx) => take(tx, 'one'))
      await database.transaction(async (tx) => {
        const { leases } = tables(tx)
        await tx.insert(leases).values({ name: 'one', holder: 'b', endsAt: 2 }).onConflictDoNothing()
        await take(tx, 'two')
      })
      expect(await names()).toEqual(['one', 'two'])
    })
  })

  test('another error is neither a taken key nor a fault', async () => {
    const error = await database
      .transaction((tx) => execute(tx, sql`insert into nowhere values (1)`))
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Error)
    expect(isUniqueViolation(error)).toBe(false)
    expect(isDatabaseFault(error)).toBe(false)
  })

  test('a prepared statement is built once per connection and answers anew', async () => {
    let built = 0
    const find = (handle: Db, name: string) =>
      prepared(handle, 'find-lease', (t) => {
        built += 1
        return handle
          .select()
          .from(t.leases)
          .where(eq(t.leases.name, sql.placeholder('name')))
          .limit(1)
      }).get({ name })
    expect(await find(database.read, 'one')).toBeUndefined()
    await database.transaction((tx) => take(tx, 'one', 5))
    expect(await find(database.read, 'one')).toEqual({ name: 'one', holder: 'a', endsAt: 5 })
    expect(await find(database.read, 'two')).toBeUndefined()
    expect(built).toBe(1)
  })

  test('it is in good health, and ends', async () => {
    expect(await database.health()).toEqual({ ok: true })
    await database.close()
    expect(await database.health()).toEqual({ ok: false, reason: 'database-gone' })
    await expect(database.transaction((tx) => take(tx, 'one'))).rejects.toThrow()
  })

  test('counts and rows written by hand are numbers', async () => {
    await database.transaction((tx) => take(tx, 'one', 40))
    const { leases } = tables(database.read)
    expect(await database.read.select({ n: count() }).from(leases)).toEqual([{ n: 1 }])
    expect(await allRows(database.read, sql`select count(*) as n from leases`)).toEqual([{ n: 1 }])
    expect(await database.transaction((tx) => execute(tx, sql`update leases set holder = 'b'`))).toBe(1)
  })

  if (engine === 'postgres') {
    test('a failure that was swallowed is not reported as kept', async () => {
      const swallowing = database.transaction(async (tx) => {
        await execute(tx, sql`insert into nowhere values (1)`).catch(() => undefined)
      })
      await expect(swallowing).rejects.toThrow('passed over')
    })
  }
})
