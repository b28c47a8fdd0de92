import type { Locator } from '@playwright/test'
import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { fill, typedIn } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'
import { ALLOWANCE } from '../resident/allowance.ts'

const HOME = { home: { 'home.area': 'cuihu', 'home.text': '12 Xuefu Road, Building 3, Room 201' } }
/** The town's date now: taken once in each story, so that none falls on two days. */
const localDay = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now())

test('a visit is planned, printed, made in vain, planned again in one press, and entered fact by fact', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const today = localDay()
  const receipt = await new Filing(page, say, root).file('apply-minimum-living-allowance', {
    ...ALLOWANCE,
    ...HOME,
  })
  const { reference } = receipt
  const desk = await staff('nanhe')
  const caseFile = new CasePage(desk)
  await caseFile.open(reference)
  await caseFile.fill('plan-visit', { on: today, text: 'Please have your papers ready.' })
  await chooseTwo(caseFile.form('plan-visit'))
  await caseFile.has('plan-visit')

  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await expect(page.locator('ol.line')).toContainText('Please have your papers ready.')

  await desk.goto(`/staff/visits/form/${reference}`)
  const sheet = desk.locator('article.sheet')
  await expect(sheet).toContainText(reference)
  await expect(sheet).toContainText('12 Xuefu Road')
  await expect(sheet.locator('.permission .blank-line')).toHaveCount(2)
  await expect(sheet.locator('.sheet-facts tbody tr')).not.toHaveCount(0)

  await desk.goto(`/staff/visits/enter?day=${today}`)
  await fill(desk.locator('main'), {
    [`result-${reference}`]: 'nobody-at-home',
    [`permission-${reference}`]: 'yes',
  })
  await desk.locator('main form[action$="/save"] button').click()
  await expect(desk).toHaveURL(/#error-summary$/)
  expect(await typedIn(desk, `result-${reference}`)).toBe('nobody-at-home')
  await desk.locator(`[name="permission-${reference}"]`).uncheck()
  await desk.locator('main form[action$="/save"] button').click()
  await expect(desk).toHaveURL(/done=1/)

  await desk.goto(`/staff/visits/slip/${reference}`)
  const slip = desk.locator('.door-slip')
  await expect(slip).toContainText(reference)
  for (const secret of ['allowance', '低保', 'Nanhe', '南河']) await expect(slip).not.toContainText(secret)

  await caseFile.open(reference)
  await desk.locator('section.visits form button').click()
  await expect(desk).toHaveURL(/done=plan-visit/)
  await page.reload()
  await expect(page.locator('ol.line > li')).toHaveCount(4)

  await caseFile.make('record-visit', { result: 'done', text: 'Two rooms, dry.', 'finding-home': 'differs' })
  await expect(desk).toHaveURL(/#error-summary$/)
  expect(await typedIn(caseFile.form('record-visit'), 'text')).toBe('Two rooms, dry.')
  await caseFile.has('record-visit', {
    'found-home': 'They live at the sister’s.',
    'evidence-home': ['talk', 'neighbour'],
    neighbours: 'They moved in June.',
    permission: 'yes',
  })
  const found = desk.locator('table.facts-found')
  await expect(found).toContainText('They live at the sister’s.')
  await page.reload()
  await expect(page.locator('main')).not.toContainText('Two rooms, dry.')
  await expect(page.locator('main')).not.toContainText('They moved in June.')
})

test('one trip for a home: case files of the same address stand together and are planned at once', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(120_000)
  const today = localDay()
  const ways = ['学府路77号2栋101室', '学府路７７号２幢１０１']
  const references: string[] = []
  for (const text of ways) {
    const answers = { ...ALLOWANCE, home: { 'home.area': 'cuihu', 'home.text': text } }
    references.push(
      (await new Filing(page, say, root).file('apply-minimum-living-allowance', answers)).reference,
    )
  }
  const desk = await staff('nanhe')
  await desk.goto('/staff/visits/add')
  await fill(desk.locator('main'), { reference: references, on: today })
  await chooseTwo(desk.locator('main'))
  await desk.locator('main form[action$="/save"] button').click()
  await expect(desk).toHaveURL(/planned=2/)
  const home = desk.locator('li.home', { hasText: references[0]! })
  await expect(home).toContainText(references[1]!)
  await desk.goto(`/staff/visits/pack?day=${today}`)
  for (const reference of references)
    await expect(desk.locator('article.sheet', { hasText: reference })).toHaveCount(1)

  const stranger = await staff('facilities')
  await stranger.goto(`/staff/visits?day=${today}&unit=nanhe-office`)
  await expect(stranger.locator('main')).not.toContainText(references[0]!)
  expect((await stranger.goto(`/staff/visits/form/${references[0]}`))?.status()).toBe(404)
})

/** The first two of those who may go. */
async function chooseTwo(form: Locator): Promise<void> {
  await form.locator('[name=first]').selectOption({ index: 1 })
  await form.locator('[name=second]').selectOption({ index: 2 })
}
