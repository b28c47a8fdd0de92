import type { StoredPage } from './stored-page.ts'

const MOST_BYTES = 64 * 1024 * 1024

type Entry = { readonly page: StoredPage; readonly endsAt: number; wasRead: boolean }

/** What a render gave: a page to keep, or an answer of another kind that only these readers get. */
export type Filled<Other> = { readonly page: StoredPage } | { readonly other: Other }

/** Ready pages by key, bounded in bytes. */
export type PageStore<Other> = {
  /** A page that is still valid at `now` (milliseconds of the monotonic clock). */
  find(key: string, now: number): StoredPage | undefined
  /**
   * Renders a page unless somebody is doing so already. It is kept for `lasts` milliseconds if the town did not change
   * in between: what was begun before `clear` is shown once and not kept.
   */
  fill(key: string, now: number, lasts: number, render: () => Promise<Filled<Other>>): Promise<Filled<Other>>
  clear(): void
  size(): { pages: number; bytes: number }
}

export function openPageStore<Other>(mostBytes = MOST_BYTES): PageStore<Other> {
  let entries = new Map<string, Entry>()
  let underway = new Map<string, Promise<Filled<Other>>>()
  let bytes = 0

  function keep(key: string, entry: Entry) {
    drop(key)
    if (entry.page.bytes > mostBytes / 4) return
    entries.set(key, entry)
    bytes += entry.page.bytes
    while (bytes > mostBytes) makeRoom()
  }

  function drop(key: string) {
    bytes -= entries.get(key)?.page.bytes ?? 0
    entries.delete(key)
  }

  // Second chance: a page that was read since the last round goes to the end of the queue.
  function makeRoom() {
    const [oldest] = entries
    if (!oldest) return
    const [key, entry] = oldest
    const wasRead = entry.wasRead
    drop(key)
    if (!wasRead) return
    entries.set(key, { ...entry, wasRead: false })
    bytes += entry.page.bytes
  }

  return {
    find(key, now) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      if (now >= entry.endsAt) {
        drop(key)
        return undefined
      }
      entry.wasRead = true
      return entry.page
    },
    async fill(key, now, lasts, render) {
      const others = underway
      const started = others.get(key)
      if (started) return started
      const making = render()
      others.set(key, making)
      try {
        const filled = await making
        if (others === underway && 'page' in filled) {
          keep(key, { page: filled.page, endsAt: now + lasts, wasRead: false })
        }
        return filled
      } finally {
        others.delete(key)
      }
    },
    clear() {
      entries = new Map()
      underway = new Map()
      bytes = 0
    },
    size: () => ({ pages: entries.size, bytes }),
  }
}
