import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { FORMS, OWN_FILES, PAGES, READS_FACILITIES } from '../routes.ts'
import { type Asker, inWords, nobody, wholeStaff } from './browserless.ts'
import { startBareFramework } from './framework.ts'

const MARK = 'Xylophonwort'

/** Headers by which Next has been talked past its own checks before, or by which it answers with parts of a page. */
const INTERNAL: readonly Record<string, string>[] = [
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-next': '1', 'x-middleware-rewrite': '/staff' },
  { 'x-nextjs-data': '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { 'next-action': '7f8a0cc9d6e55a2f7f8a0cc9d6e55a2f00000000' },
  { 'x-matched-path': '/staff', 'x-invoke-path': '/staff', 'x-invoke-status': '200' },
  { 'x-forwarded-host': 'elsewhere.example', 'x-original-url': '/staff', 'x-rewrite-url': '/staff' },
  { 'x-prerender-revalidate': '0', 'x-now-route-matches': '1=staff' },
]

const oddPaths = (reference: string): string[] => [
  `/staff/cases/${reference}/`,
  `/staff//cases/${reference}`,
  `//staff/cases/${reference}`,
  `/STAFF/cases/${reference}`,
  `/staff/%63ases/${reference}`,
  `/staff/cases/${reference.toLowerCase()}`,
  `/staff/cases/${reference}.rsc`,
  `/staff/cases/${reference}.segments/_tree.segment.rsc`,
  `/staff/cases/${reference}?_rsc=1`,
  `/staff/cases/${reference}%00`,
  `/staff/cases/${reference}%2f..`,
  `/en/..%2fstaff/cases/${reference}`,
  `/en;/../staff/cases/${reference}`,
  `/_next/data/x/staff/cases/${reference}.json`,
  `/_next/image?url=%2Fstaff%2Fcases%2F${reference}&w=640&q=75`,
]

test('every page and form gives each reader what the table says, with server/ and without it', async ({
  page,
  hall,
  say,
  root,
}) => {
  test.setTimeout(300_000)
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', {
    ...STREETLIGHT,
    story: { story: `${MARK}: the light is out.` },
  })
  const holder = page.context().request
  const askers = [await nobody(hall), ...(await wholeStaff(hall))]
  const framework = await startBareFramework(hall.dataDir)
  const wrong: string[] = []
  try {
    for (const [door, url] of Object.entries({ server: hall.url, framework: framework.url })) {
      for (const asker of askers)
        wrong.push(
          ...(await wrongPages(asker, url, reference, door === 'framework')).map((one) => `${door}: ${one}`),
        )
      for (const asker of askers.filter(({ reader }) => !READS_FACILITIES.includes(reader)))
        wrong.push(...(await leaks(asker, url, reference)).map((one) => `${door}: ${one}`))
    }
    for (const asker of askers) wrong.push(...(await wrongForms(asker, hall.url, reference, false)))
    for (const asker of askers.slice(0, 1))
      wrong.push(...(await wrongForms(asker, framework.url, reference, true)))
  } finally {
    framework.stop()
  }
  expect(wrong).toEqual([])
  const receipt = await holder.get(`${hall.url}${root}/cases/${reference}/receipt`, { maxRedirects: 0 })
  expect(receipt.status()).toBe(200)
})

async function wrongPages(asker: Asker, url: string, reference: string, isBare: boolean): Promise<string[]> {
  const wrong: string[] = []
  for (const [pattern, { path, answer, bare }] of Object.entries({ ...PAGES, ...OWN_FILES })) {
    const got = await asker.get(url + path.replace('REF', reference))
    const listed = isBare && bare !== undefined ? bare : answer(asker.reader)
    const expected = typeof listed === 'string' ? listed.replace('REF', reference) : listed
    if (inWords(got) !== expected)
      wrong.push(`${pattern} for ${asker.reader}: ${inWords(got)}, not ${expected}`)
    if (!mayRead(asker, pattern) && (await got.text()).includes(MARK))
      wrong.push(`${pattern} tells ${asker.reader}`)
  }
  return wrong
}

function mayRead({ reader }: Asker, pattern: string): boolean {
  return READS_FACILITIES.includes(reader) && /^\/(staff|manage)/.test(pattern)
}

/** Whoever may not read it learns nothing of it by odd addresses and internal headers either. */
async function leaks(asker: Asker, url: string, reference: string): Promise<string[]> {
  const found: string[] = []
  const look = async (path: string, headers: Record<string, string>) => {
    const got = await asker.get(url + path, headers)
    if ((await got.text()).includes(MARK))
      found.push(`${path} with ${JSON.stringify(headers)} tells ${asker.reader}`)
    if (got.status() >= 500) found.push(`${path} with ${JSON.stringify(headers)} is a ${got.status()}`)
  }
  for (const path of oddPaths(reference)) await look(path, {})
  for (const headers of INTERNAL) {
    await look(`/staff/cases/${reference}`, headers)
    await look('/staff', headers)
  }
  return found
}

async function wrongForms(asker: Asker, url: string, reference: string, isBare: boolean): Promise<string[]> {
  const wrong: string[] = []
  for (const [pattern, { path, nobody, allowed, bare }] of Object.entries(FORMS)) {
    const place = url + path.replace('REF', reference)
    const asked = inWords(await asker.get(place))
    if (typeof asked === 'number') wrong.push(`opening ${pattern} by hand as ${asker.reader}: ${asked}`)
    const ofNobody = isBare && bare !== undefined ? bare : nobody
    const expected =
      asker.reader === 'nobody' ? ofNobody : allowed?.[0] === asker.reader ? allowed[1] : undefined
    if (asker.reader !== 'nobody' && expected === undefined) continue
    const got = inWords(await asker.post(place, {}, { origin: url }))
    if (got !== expected && got !== String(expected).replace('REF', reference))
      wrong.push(`posting to ${pattern} as ${asker.reader}: ${got}, not ${expected}`)
  }
  return wrong
}
