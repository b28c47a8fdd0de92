import { expect, test, vi } from 'vitest'
import { openPageStore } from './page-store.ts'
import { layReady } from './stored-page.ts'

const FOREVER = Number.POSITIVE_INFINITY

async function pageOf(text: string) {
  return { page: await layReady(`<p>${text}</p>`, []) }
}

function later<Value>() {
  let give: (value: Value) => void = () => {}
  const promise = new Promise<Value>((resolve) => {
    give = resolve
  })
  return { promise, give }
}

test('a page is found under its key until it ends', async () => {
  const store = openPageStore()
  const filled = await store.fill('/en', 0, 60_000, () => pageOf('one'))
  expect(store.find('/en', 59_999)).toBe('page' in filled && filled.page)
  expect(store.find('/zh', 0)).toBeUndefined()
  expect(store.find('/en', 60_000)).toBeUndefined()
  expect(store.size()).toEqual({ pages: 0, bytes: 0 })
})

test('all who wait for a page get one render', async () => {
  const store = openPageStore()
  const { promise, give } = later<Awaited<ReturnType<typeof pageOf>>>()
  const render = vi.fn(() => promise)
  const readers = [1, 2, 3].map(() => store.fill('/en', 0, FOREVER, render))
  give(await pageOf('one'))
  const filled = await Promise.all(readers)
  expect(render).toHaveBeenCalledTimes(1)
  expect(new Set(filled).size).toBe(1)
})

test('a page begun before a change of the town is shown and not kept', async () => {
  const store = openPageStore()
  const { promise, give } = later<Awaited<ReturnType<typeof pageOf>>>()
  const before = store.fill('/en', 0, FOREVER, () => promise)
  store.clear()
  const after = store.fill('/en', 0, FOREVER, () => pageOf('new'))
  give(await pageOf('old'))
  expect(await before).not.toEqual(await after)
  expect(store.find('/en', 0)?.identity.body.toString()).toBe('<p>new</p>')
})

test('what is no page is given to those who wait and not kept', async () => {
  const store = openPageStore<number>()
  expect(await store.fill('/en/x', 0, FOREVER, async () => ({ other: 404 }))).toEqual({ other: 404 })
  expect(store.find('/en/x', 0)).toBeUndefined()
})

test('a render that fails fails for those who wait and is tried again', async () => {
  const store = openPageStore()
  const failing = () => store.fill('/en', 0, FOREVER, () => Promise.reject(new Error('no database')))
  const ends = await Promise.allSettled([failing(), failing()])
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(store.fill('/en', 0, FOREVER, () => pageOf('one'))).resolves.toHaveProperty('page')
})

test('bytes are bounded, and pages that are read stay', async () => {
  const one = (await pageOf('x'.repeat(400))).page.bytes
  const store = openPageStore(one * 5)
  for (let i = 0; i < 40; i++) {
    await store.fill(`/en/search?q=${i}`, 0, FOREVER, () => pageOf('x'.repeat(400)))
    await store.fill('/en', 0, FOREVER, () => pageOf('x'.repeat(400)))
    expect(store.find('/en', 0)).toBeDefined()
    expect(store.size().bytes).toBeLessThanOrEqual(one * 5)
  }
  expect(store.find('/en/search?q=0', 0)).toBeUndefined()
})

test('a page too large for the store is shown and not kept', async () => {
  const store = openPageStore(1000)
  expect(await store.fill('/en', 0, FOREVER, () => pageOf('x'.repeat(5000)))).toHaveProperty('page')
  expect(store.size().pages).toBe(0)
})
