import { expect, test } from '../hall/test.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('keys go through the queue, none fires in a text field, and they can be turned off', async ({
  page,
  say,
  root,
  staff,
}) => {
  for (let filed = 0; filed < 2; filed++)
    await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  const desk = await staff('facilities')
  await desk.goto('/staff', { waitUntil: 'networkidle' })
  const lines = desk.locator('.queue .asked')
  await desk.keyboard.press('j')
  await expect(lines.nth(0)).toBeFocused()
  await desk.keyboard.press('j')
  await expect(lines.nth(1)).toBeFocused()
  await desk.keyboard.press('k')
  await expect(lines.nth(0)).toBeFocused()
  await desk.keyboard.press('/')
  await expect(desk.locator('#search')).toBeFocused()
  await desk.keyboard.type('jek?')
  await expect(desk.locator('#search')).toHaveValue('jek?')

  await desk.goto('/staff/keys')
  await desk.locator('form[action="/staff/keys/switch"] button').first().click()
  await desk.goto('/staff', { waitUntil: 'networkidle' })
  await desk.keyboard.press('j')
  // Whatever a key does, it has done once the page answers again.
  await desk.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))))
  await expect(desk.locator('.queue :focus')).toHaveCount(0)
})
