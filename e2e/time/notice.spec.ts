import { newDataDir, startServer } from '../hall/server.ts'
import { stateOf } from '../hall/sign-in.ts'
import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { putUpNotice } from '../pages/public-notice.ts'

const DAY_MS = 86_400_000

test.describe.configure({ timeout: 150_000 })

test('days later the notice is gone, and its address says so', async ({ browser, say, root }) => {
  const dataDir = newDataDir()
  const today = await startServer({ dataDir })
  const port = Number(new URL(today.url).port)
  const context = await browser.newContext({ baseURL: today.url })
  const office = await browser.newContext({ baseURL: today.url, storageState: await stateOf(today, 'nanhe') })
  const page = await context.newPage()
  const { code } = await putUpNotice(new Filing(page, say, root), await office.newPage())
  expect((await page.goto(`${root}/notices/${code}`))?.status()).toBe(200)
  await today.stop()

  const later = await startServer({ dataDir, port, ahead: 12 * DAY_MS })
  expect((await page.goto(`${root}/notices/${code}`))?.status()).toBe(410)
  await expect(page.locator('h1')).toHaveText(say('errors.410.title'))
  await later.stop()
  await office.close()
  await context.close()
})
