import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { typedIn } from '../pages/form.ts'
import { STREETLIGHT } from './streetlight.ts'

const SERVICE = 'complain-about-facilities'

test('a draft survives a closed tab', async ({ page, context, say, root }) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT, 'since')
  await page.close()

  const later = new Filing(await context.newPage(), say, root)
  await later.start(SERVICE)
  expect(later.where()).toBe('since')
  await later.page.goto(`${root}/services/${SERVICE}/story`)
  expect(await typedIn(later.page, 'story')).toBe(STREETLIGHT.story.story)
})

test('on a shared computer the draft dies with the session', async ({ page, context, say, root }) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE, { shared: true })
  await filing.answerAll(STREETLIGHT, 'what')
  const cookies = await context.cookies()
  expect(cookies.filter(({ name }) => name !== 'text').map(({ expires }) => expires)).toEqual([-1])
  await expect(page.locator('main')).toContainText(say('filing.keptHint', { shared: 'yes' }))
})

test('a draft that is gone says so and offers a new start', async ({ page, say, root }) => {
  for (const place of ['story', 'check']) {
    await page.goto(`${root}/services/${SERVICE}/${place}`)
    await expect(page.locator('h1')).toHaveText(say('filing.goneTitle'))
  }
  const filing = new Filing(page, say, root)
  await filing.press('filing.startAgain')
  await expect(page).toHaveURL(/\/danger$/)
})

test('a form of a draft that is gone loses nobody: the page says so', async ({
  page,
  context,
  say,
  root,
}) => {
  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll(STREETLIGHT, 'story')
  await context.clearCookies()
  await filing.answer(STREETLIGHT.story)
  await expect(page.locator('h1')).toHaveText(say('filing.goneTitle'))
})

test('one press clears the computer: receipt, code and case file are gone from it', async ({
  page,
  context,
  say,
  root,
}) => {
  const filing = new Filing(page, say, root)
  const { reference, code } = await filing.file(SERVICE, STREETLIGHT)
  await filing.press('filing.clear')
  await expect(page.locator('h1')).toHaveText(say('filing.clearedTitle'))
  expect(await context.cookies()).toEqual([])
  await page.goto(`${root}/cases/${reference}/receipt`)
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}$`))
  await expect(page.locator('main')).not.toContainText(code)
  await expect(page.locator('h1')).toHaveText(say('track.title'))
})
