import { expect, test } from '../hall/test.ts'
import { attach, fileLinks } from '../pages/attaching.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused, typedIn } from '../pages/form.ts'
import { DRAWING, LEASE, PHOTO, TAKEN_BY } from './files.ts'
import { STREETLIGHT } from './streetlight.ts'

test('a photo and a paper are sent, kept without their place, and given back to their sender alone', async ({
  page,
  say,
  root,
}) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  await page.goto(`${root}/cases/${reference}`)
  await attach(page, [PHOTO, LEASE], { text: 'The lamp at night' })
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}\\?done=attach$`))
  await expect(page.locator('main')).toContainText(say('track.done.attach'))
  await expect(page.locator('main')).toContainText('The lamp at night')
  await expect(fileLinks(page)).toHaveText([LEASE.name, PHOTO.name])

  const address = (await fileLinks(page).last().getAttribute('href'))!
  const given = await page.request.get(address)
  expect(given.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="[A-Z0-9-]+\.jpg"$/),
    'content-security-policy': expect.stringMatching(/(^|[,;] *)sandbox$/),
  })
  const bytes = await given.body()
  expect(PHOTO.buffer.includes(TAKEN_BY)).toBe(true)
  expect(bytes.includes(TAKEN_BY)).toBe(false)
  const paper = await page.request.get((await fileLinks(page).first().getAttribute('href'))!)
  expect(await paper.body()).toEqual(LEASE.buffer)

  await page.context().clearCookies()
  const strange = await page.request.get(address, { maxRedirects: 0 })
  expect(strange.status()).toBe(303)
  expect(strange.headers().location).toBe(`${root}/cases/${reference}`)
})

test('what is no photo is refused with its name, and the words typed stay', async ({ page, say, root }) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  await page.goto(`${root}/cases/${reference}`)
  await attach(page, [PHOTO, DRAWING], { text: 'The lamp' })
  await expectRefused(page, 'attach-files')
  await expect(page.locator('#error-summary')).toContainText(DRAWING.name)
  expect(await typedIn(page.locator('form[action$="/attach"]'), 'text')).toBe('The lamp')
  await expect(fileLinks(page)).toHaveCount(0)
  await attach(page, [PHOTO])
  await expect(fileLinks(page)).toHaveText([PHOTO.name])
  await expect(page.locator('main')).toContainText('The lamp')
})

test('the same form sent again is one photo', async ({ page, say, root }) => {
  const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  await page.goto(`${root}/cases/${reference}`)
  const key = await page.locator('form[action$="/attach"] [name=key]').getAttribute('value')
  const origin = new URL(page.url()).origin
  for (let sent = 0; sent < 3; sent++) {
    const answer = await page.request.post(`${root}/cases/${reference}/attach`, {
      multipart: { key: key!, text: '', files: PHOTO },
      headers: { origin },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
  }
  await page.goto(`${root}/cases/${reference}`)
  await expect(fileLinks(page)).toHaveCount(1)
})
