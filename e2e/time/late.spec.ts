import { newDataDir, startServer } from '../hall/server.ts'
import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

const SERVICE = 'complain-about-facilities'
const DAY_MS = 86_400_000

test.describe.configure({ timeout: 120_000 })

test('a month later: the draft has ended, and the hall says that it is late', async ({
  browser,
  say,
  root,
}) => {
  const dataDir = newDataDir()
  const today = await startServer({ dataDir })
  const port = Number(new URL(today.url).port)
  const context = await browser.newContext({ baseURL: today.url })
  const filing = new Filing(await context.newPage(), say, root)
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT)
  const receipt = await filing.send()
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT, 'story')
  await today.stop()

  const later = await startServer({ dataDir, port, ahead: 31 * DAY_MS })
  await filing.page.goto(`${root}/services/${SERVICE}/story`)
  await expect(filing.page.locator('h1')).toHaveText(say('filing.goneTitle'))

  const tracking = new Tracking(filing.page, say, root)
  await tracking.open(receipt)
  const panel = filing.page.locator('.panel.late')
  const [before, after] = say('track.late.title', { since: '|' }).split('|')
  await expect(panel).toContainText(before!)
  await expect(panel).toContainText(after!)
  await expect(panel.getByRole('listitem')).toHaveCount(3)
  await later.stop()
  await context.close()
})
