import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { ALLOWANCE } from '../resident/allowance.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('everyone can watch: the figures with their definitions, and each public line without a word of the person', async ({
  page,
  say,
  root,
}) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  await page.goto(`${root}/open`)
  await expect(page.locator('main table').first()).toBeAttached()
  await page.goto(`${root}/open/cases/${reference}`)
  const main = page.locator('main')
  await expect(main).toContainText(reference)
  for (const personal of [STREETLIGHT.story.story, STREETLIGHT.name.name, '13800001234', 'North gate'])
    await expect(main).not.toContainText(personal)
})

test('an application has no public line, and answers as a missing one', async ({ page, say, root }) => {
  const { reference } = await new Filing(page, say, root).file('apply-minimum-living-allowance', ALLOWANCE)
  for (const one of [reference, 'HM-26-000000']) {
    const answer = await page.goto(`${root}/open/cases/${one}`)
    expect(answer?.status(), one).toBe(404)
  }
})

test('the data can be taken away: CSV for spreadsheets, with its description', async ({
  page,
  request,
  say,
  root,
}) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const cases = await request.get('/data/cases.csv')
  expect(cases.headers()['content-type']).toContain('text/csv')
  const text = await cases.text()
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain('\r\n')
  expect(text).toContain(reference)
  expect(text).not.toContain(STREETLIGHT.story.story)
  const figures = await (await request.get('/data/figures.csv')).text()
  expect(figures.split('\r\n').length).toBeGreaterThan(1)
  for (const name of ['cases', 'figures']) {
    const described = await request.get(`/data/${name}.csv-metadata.json`)
    expect(JSON.stringify(await described.json())).toContain(`${name}.csv`)
  }
})
