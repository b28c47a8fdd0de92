import { expect, test } from 'vitest'
import { forEachEngine } from '#db/testing/engines.ts'
import { deleteLease, findLease, takeLease } from './lease.ts'

forEachEngine((make) => {
  test('one holder has a lease until it ends; then another may take it', async () => {
    const database = await make()
    const take = (holder: string, now: number, endsAt: number) =>
      database.transaction((tx) => takeLease(tx, { name: 'jobs', holder, endsAt }, now))
    expect(await take('a', 1000, 2000)).toBe(true)
    expect(await take('b', 1500, 2500)).toBe(false)
    expect(await take('a', 1900, 2900)).toBe(true)
    expect(await take('b', 2899, 3899)).toBe(false)
    expect(await take('b', 2900, 3900)).toBe(true)
    expect(await take('a', 2950, 3950)).toBe(false)
    expect(await findLease(database.read, 'jobs')).toEqual({ name: 'jobs', holder: 'b', endsAt: 3900 })
  })

  test('of many that take it at once, one gets it', async () => {
    const database = await make()
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        database.transaction((tx) => takeLease(tx, { name: 'jobs', holder: `h${i}`, endsAt: 2000 }, 1000)),
      ),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test('only its holder gives it back', async () => {
    const database = await make()
    await database.transaction((tx) => takeLease(tx, { name: 'jobs', holder: 'a', endsAt: 2000 }, 1000))
    await database.transaction((tx) => deleteLease(tx, 'jobs', 'b'))
    expect(await findLease(database.read, 'jobs')).toBeDefined()
    await database.transaction((tx) => deleteLease(tx, 'jobs', 'a'))
    expect(await findLease(database.read, 'jobs')).toBeUndefined()
  })
})
