import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { Tracking } from '../pages/tracking.ts'
import { STREETLIGHT } from './streetlight.ts'

const SERVICE = 'complain-about-facilities'
const DRAIN = {
  ...STREETLIGHT,
  place: { 'place.area': 'xiangyang', 'place.text': 'Behind the school' },
  what: { what: 'drain' },
  story: { story: 'The sewer runs over when it rains.' },
}

test('a neighbour is shown that the problem was told, joins it with one press, and tracks it with a receipt of their own', async ({
  page,
  say,
  root,
}) => {
  const first = await new Filing(page, say, root).file(SERVICE, DRAIN)
  await page.context().clearCookies()

  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll({ ...DRAIN, story: { story: 'Dirty water from the sewer, every time it rains.' } })
  const same = page.locator('section[aria-labelledby=same] li', { hasText: first.reference })
  await same.getByRole('button').click()
  const second = await filing.receipt()
  expect(second.reference).not.toBe(first.reference)
  expect(second.code).not.toBe(first.code)
  await expect(page.locator('.line time').first()).toBeVisible()

  await page.context().clearCookies()
  const tracking = new Tracking(page, say, root)
  await tracking.open(second)
  await tracking.expectStage('merged')
  await expect(page.locator('main')).toContainText(first.reference)
  await tracking.make('write', { text: 'It smells in the whole yard.' })
  await expect(page.locator('main')).toContainText(say('track.done.write'))
})

test('who says that somebody may be hurt is not offered to join: the request is their own', async ({
  page,
  say,
  root,
}) => {
  await new Filing(page, say, root).file(SERVICE, DRAIN)
  await page.context().clearCookies()

  const filing = new Filing(page, say, root)
  await filing.start(SERVICE)
  await filing.answerAll({ ...DRAIN, danger: { danger: 'life' } })
  await expect(page.locator('section[aria-labelledby=same]')).toHaveCount(0)
  const receipt = await filing.send()
  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await tracking.expectStage('filed')
})
