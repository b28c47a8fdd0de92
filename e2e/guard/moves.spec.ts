import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { READS_FACILITIES, RESIDENT_MOVES, STAFF_MOVES } from '../routes.ts'
import { nobody, wholeStaff } from './browserless.ts'

const FIELDS = {
  text: 'Words',
  handler: 'x',
  unit: 'petitions-hotline',
  route: '31-6',
  urgency: 'life',
  agreed: 'yes',
  sure: 'yes',
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A reference that nobody has and that is as good as the given one: its check character fits. */
function missingBeside(reference: string): string {
  const other = (at: number, bits: number) => DIGITS[DIGITS.indexOf(reference.at(at)!) ^ bits]
  return `${reference.slice(0, -2)}${other(-2, 1)}${other(-1, 2)}`
}

/** A page of an error without the words to quote on the telephone, which are new each time. */
function plain(html: string): string {
  return html.replace(/<p class="soft small">[^<]*<\/p>/, '')
}

test('whoever may not read a case file makes no move on it, and cannot tell it from a missing one', async ({
  page,
  hall,
  say,
  root,
}) => {
  test.setTimeout(180_000)
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const before = await timeline()
  const missing = missingBeside(reference)
  const strangers = (await wholeStaff(hall)).filter(({ reader }) => !READS_FACILITIES.includes(reader))
  const wrong: string[] = []
  for (const asker of strangers) {
    for (const move of STAFF_MOVES) {
      const key = '0'.repeat(26)
      const [there, absent] = await Promise.all(
        [reference, missing].map((one) =>
          asker.post(`${hall.url}/staff/cases/${one}/${move}`, { ...FIELDS, key, version: '1' }),
        ),
      )
      if (there!.status() !== 404 || absent!.status() !== 404)
        wrong.push(`${move} as ${asker.reader}: ${there!.status()}, of a missing one ${absent!.status()}`)
      const [shown, shownOfNone] = [await there!.text(), await absent!.text()]
      if (plain(shown).replaceAll(reference, missing) !== plain(shownOfNone))
        wrong.push(`${move} as ${asker.reader}: another page than that of a missing one`)
    }
  }
  for (const reader of [await nobody(hall), ...strangers]) {
    for (const move of RESIDENT_MOVES) {
      const got = await reader.post(`${hall.url}${root}/cases/${reference}/${move}`, {
        ...FIELDS,
        key: '0'.repeat(26),
      })
      if (got.headers().location !== `${root}/cases/${reference}`)
        wrong.push(`${move} of the resident as ${reader.reader}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await timeline()).toEqual(before)

  async function timeline(): Promise<string[]> {
    await page.goto(`${root}/cases/${reference}`)
    return page.locator('main ol.line > li').allTextContents()
  }
})

test('the auditor reads everything and writes nothing', async ({ page, hall, say, root }) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const auditor = (await wholeStaff(hall)).find(({ reader }) => reader === 'auditor')!
  const opened = await auditor.get(`${hall.url}/staff/cases/${reference}`)
  expect(opened.status()).toBe(200)
  for (const move of STAFF_MOVES) {
    const got = await auditor.post(`${hall.url}/staff/cases/${reference}/${move}`, {
      ...FIELDS,
      key: '0'.repeat(26),
      version: '1',
    })
    expect(got.status(), move).toBe(403)
  }
})
