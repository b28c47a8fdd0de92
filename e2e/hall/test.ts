import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type HallServer, startServer } from './server.ts'
import { type Person, stateOf } from './sign-in.ts'
import { type Language, type Say, wordsOf } from './words.ts'

export { expect }

export type HallOptions = { readonly language: Language; readonly databaseUrl: string | undefined }

type Worker = { hall: Pick<HallServer, 'url' | 'dataDir'> }
type Tools = {
  /** The words of the pages in the project's language. */
  say: Say
  /** `/en` or `/zh`: how the addresses of the project's language begin. */
  root: string
  /** A page of somebody who is signed in; each person signs in once per server. */
  staff: (person: Person) => Promise<Page>
  /** Everything a page complained about: a journey fails on any of it. */
  complaints: string[]
}

const EXPECTED = /status of (?:400|403|404|410|413|429|503)/

/** One server for each worker: a project never shares its server with another one. */
export const test = base.extend<Tools & HallOptions, Worker>({
  language: ['en', { option: true }],
  databaseUrl: [undefined, { option: true }],
  hall: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use, worker) => {
      if (process.env.BASE_URL) {
        await use({ url: process.env.BASE_URL, dataDir: process.env.E2E_DATA_DIR ?? 'data' })
        return
      }
      const { databaseUrl } = worker.project.use as HallOptions
      const server = await startServer({ databaseUrl })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: ({ hall }, use) => use(hall.url),
  say: ({ language }, use) => use(wordsOf(language)),
  root: ({ language }, use) => use(`/${language}`),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  staff: async ({ browser, hall, viewport, isMobile, hasTouch }, use) => {
    const opened: BrowserContext[] = []
    const options = { baseURL: hall.url, viewport, isMobile, hasTouch, locale: 'en-GB' }
    await use(async (person) => {
      const storageState = await stateOf(hall, person)
      const context = await browser.newContext({ ...options, storageState })
      opened.push(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})
