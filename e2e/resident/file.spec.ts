import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused, typedIn } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from './streetlight.ts'

const SERVICE = 'complain-about-facilities'

test('a resident complains about a streetlight, gets a receipt, tracks it and takes it back', async ({
  page,
  say,
  root,
}) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  expect(filing.where()).toBe('danger')
  await filing.answerAll(STREETLIGHT)

  await expect(page.locator('h1')).toHaveText(say('filing.checkTitle'))
  await expect(page.locator('main')).toContainText(STREETLIGHT.story.story)
  await page.locator('a[href$="/story?change=yes"]').click()
  await filing.answer({ story: 'The light is out. Two people fell.' })
  expect(filing.where()).toBe('check')
  await expect(page.locator('main')).toContainText('Two people fell.')

  const receipt = await filing.send()
  expect(receipt.reference).toMatch(/^HM-\d\d-[0-9A-Z]{6}$/)
  expect(receipt.code.replace(/\W/g, '')).toHaveLength(20)
  await expect(page.locator('.slip svg')).toBeVisible()
  await expect(page.locator('.line time').first()).toBeVisible()
  expect(page.url()).not.toContain(receipt.code)
  expect(await page.title()).not.toContain(receipt.code)

  await page.context().clearCookies()
  const tracking = new Tracking(page, say, root)
  const sloppy = receipt.code
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replace(/(.{5})/, '$1  ')
  await tracking.open({
    reference: ` ${receipt.reference.toLowerCase().replaceAll('-', ' ')} `,
    code: sloppy,
  })
  await tracking.expectStage('filed')
  await expect(page.locator('table.wall, table').first()).toBeVisible()

  await tracking.make('write', { text: 'It is also dark by the bus stop.' })
  await expect(page.locator('main')).toContainText(say('track.done.write'))
  await tracking.make('withdraw', { sure: 'yes' })
  await tracking.expectStage('withdrawn')
})

test('a wrong phone number is said on top and beside the field, and nothing typed is lost', async ({
  page,
  say,
  root,
}) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT, 'reach')
  await filing.answer({
    reach: ['text', 'letter'],
    'reach.phone': '138 0000 12',
    'reach.address': 'Cuihu 3-201',
  })
  await expectRefused(page, 'reach.phone')
  await expect(page.locator('#error-summary')).toContainText('11')

  await page.reload()
  expect(await typedIn(page, 'reach.phone')).toBe('138 0000 12')
  expect(await typedIn(page, 'reach.address')).toBe('Cuihu 3-201')

  const other = root === '/en' ? 'zh' : 'en'
  await page.locator(`header a[href^="/${other}/"]`).click()
  await expect(page.locator('html')).toHaveAttribute('lang', other === 'zh' ? 'zh-Hans' : 'en')
  expect(await typedIn(page, 'reach.phone')).toBe('138 0000 12')
  await expect(page.locator('#error-summary')).toBeVisible()
  await page.locator(`header a[href^="${root}/"]`).first().click()

  await page.locator('[name="reach.phone"]').fill('１３８－００００－１２３４')
  await filing.press('form.continue')
  expect(filing.where()).toBe('adjustments')
})

test('Back works and keeps every answer', async ({ page, say, root }) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT, 'since')
  await page.getByRole('link', { name: say('form.back'), exact: true }).click()
  expect(filing.where()).toBe('story')
  expect(await typedIn(page, 'story')).toBe(STREETLIGHT.story.story)
  await page.getByRole('link', { name: say('form.back'), exact: true }).click()
  expect(await typedIn(page, 'what')).toBe('light')
  await page.goBack()
  await page.goBack()
  expect(filing.where()).toBe('since')
})

test('a second click and a reload file once', async ({ page, say, root }) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT)
  const key = await page.locator('form:not(:has([name=joins])) > [name=key]').inputValue()
  const post = () =>
    page.request.post(`${root}/services/${SERVICE}/check/file`, {
      form: { key },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    })
  const answers = await Promise.all([post(), post(), post()])
  const places = new Set(answers.map((answer) => `${answer.status()} ${answer.headers().location}`))
  expect([...places]).toEqual([expect.stringMatching(/^303 \/(en|zh)\/cases\/HM-\d\d-[0-9A-Z]{6}\/receipt$/)])

  await page.goto(answers[0]!.headers().location!)
  const first = await filing.receipt()
  await page.reload()
  expect(await filing.receipt()).toEqual(first)
})

test('“I don’t know” and nothing but a way to be reached is enough', async ({ page, say, root }) => {
  const filing = new Filing(page, say, root)
  const receipt = await filing.file(SERVICE, {
    place: { 'place.unknown': 'yes' },
    what: { 'what.unknown': 'yes' },
    story: { story: '灯坏了' },
    helper: { helper: 'self' },
    reach: { reach: ['only-here'] },
  })
  expect(receipt.reference).toMatch(/^HM-/)
})

test('an unknown reference and a wrong code get one and the same answer', async ({ page, say, root }) => {
  const filing = new Filing(page, say, root)
  const { reference } = await filing.file(SERVICE, STREETLIGHT)
  await page.context().clearCookies()
  const tracking = new Tracking(page, say, root)
  const wrong = 'AAAAA BBBBB CCCCC DDDDD'
  const said: string[] = []
  for (const typed of [reference, 'HM-26-000000']) {
    await page.goto(`${root}/cases/${typed}`)
    await tracking.enter({ code: wrong })
    await expect(page.locator('#error-summary')).toBeVisible()
    said.push(((await page.locator('main').textContent()) ?? '').replaceAll(typed, ''))
    expect(await page.locator('[name=code]').inputValue()).toBe('')
  }
  expect(said[0]).toBe(said[1])
})
