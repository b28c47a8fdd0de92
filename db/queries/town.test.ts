import { beforeEach, expect, test } from 'vitest'
import { isUniqueViolation } from '#db/handle.ts'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import {
  findTownItem,
  getContentVersion,
  getRecomputedVersion,
  insertTownItem,
  listCalendarVersions,
  listTownItems,
  raiseContentVersion,
  setRecomputedVersion,
} from './town.ts'

const item = (id: string, version: number, more: object = {}) => ({
  id,
  kind: 'service',
  slug: 'suggest',
  version,
  digest: `digest-${version}`,
  content: { title: { en: 'Suggest', 'zh-Hans': '建议' }, 'b-first': 1, a: [version] },
  effectiveFrom: null,
  removed: false,
  importedAt: 1_790_000_000_000,
  ...more,
})

forEachEngine((make) => {
  let database: Database
  beforeEach(async () => {
    database = await make()
  })
  const insert = (...rows: ReturnType<typeof item>[]) =>
    database.transaction(async (tx) => {
      for (const row of rows) await insertTownItem(tx, row)
    })

  test('items are listed with the newest version of each first, as they were stored', async () => {
    await insert(item('1', 1), item('2', 2), item('3', 1, { kind: 'area', slug: 'cuihu' }))
    const rows = await listTownItems(database.read)
    expect(rows.map(({ kind, slug, version }) => `${kind}/${slug}/${version}`)).toEqual([
      'area/cuihu/1',
      'service/suggest/2',
      'service/suggest/1',
    ])
    expect(rows[1]).toEqual(item('2', 2))
    expect(JSON.stringify(rows[1]?.content)).toBe(JSON.stringify(item('2', 2).content))
  })

  test('one version is found, another is not', async () => {
    await insert(item('1', 1))
    expect(await findTownItem(database.read, 'service', 'suggest', 1)).toEqual(item('1', 1))
    expect(await findTownItem(database.read, 'service', 'suggest', 2)).toBeUndefined()
  })

  test('a version is stored once', async () => {
    await insert(item('1', 1))
    const again = await insert(item('2', 1)).catch((error: unknown) => error)
    expect(isUniqueViolation(again, 'town_items_version')).toBe(true)
  })

  test('a calendar is listed from its first version, and how far clocks were worked out is kept for each', async () => {
    const calendar = (id: string, version: number) => item(id, version, { kind: 'calendar', slug: 'cn' })
    await insert(calendar('2', 2), calendar('1', 1), item('3', 1, { kind: 'calendar', slug: 'other' }))
    const versions = await listCalendarVersions(database.read, 'cn')
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    expect(versions[0]?.content).toEqual(calendar('1', 1).content)
    expect(await getRecomputedVersion(database.read, 'cn')).toBeUndefined()
    for (const version of [1, 2]) await database.transaction((tx) => setRecomputedVersion(tx, 'cn', version))
    expect(await getRecomputedVersion(database.read, 'cn')).toBe(2)
    expect(await getRecomputedVersion(database.read, 'other')).toBeUndefined()
    expect(await getContentVersion(database.read)).toBe(0)
  })

  test('the content version rises from 0, and not when its transaction fails', async () => {
    const raise = () => database.transaction(raiseContentVersion)
    expect(await getContentVersion(database.read)).toBe(0)
    await raise()
    await raise()
    await database
      .transaction(async (tx) => {
        await raiseContentVersion(tx)
        throw new Error('undone')
      })
      .catch(() => undefined)
    expect(await getContentVersion(database.read)).toBe(2)
  })
})
