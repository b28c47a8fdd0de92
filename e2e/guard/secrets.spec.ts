import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

const STORY = 'Zitherspielerin 张阿婆 the light is out'
const NAME = 'Xerxes Quillfeather'
const PHONE = '13987654321'

test('what a person writes stands in no log, in no address, and nowhere readable in the database', async ({
  page,
  hall,
  say,
  root,
}) => {
  test.skip(Boolean(process.env.BASE_URL), 'needs the data folder of its own server')
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''))
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', {
    ...STREETLIGHT,
    story: { story: STORY },
    name: { name: NAME },
    reach: { reach: ['call'], 'reach.phone': PHONE },
  })
  await page.context().clearCookies()
  await new Tracking(page, say, root).open(receipt)
  await expect(page.locator('h1')).toHaveText(say('track.stage.filed.title'))

  const code = receipt.code.replace(/\W/g, '')
  const secrets = [receipt.code, code, code.toLowerCase(), NAME, PHONE, 'Zitherspielerin', '张阿婆']
  const files = readdirSync(hall.dataDir).filter((name) => /\.db|\.log$|-wal$/.test(name))
  expect(files).toEqual(expect.arrayContaining(['openhall.db', 'server.log']))
  for (const file of files) {
    const bytes = readFileSync(join(hall.dataDir, file))
    for (const secret of secrets) expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false)
  }
  for (const secret of secrets)
    expect(addresses.filter((address) => decodeURI(address).includes(secret))).toEqual([])
  const log = readFileSync(join(hall.dataDir, 'server.log'), 'utf8')
  expect(log).not.toContain(receipt.reference)
})
