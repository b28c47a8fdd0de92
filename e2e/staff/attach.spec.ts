import { expect, test } from '../hall/test.ts'
import { attach, fileLinks } from '../pages/attaching.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { expectRefused } from '../pages/form.ts'
import { Tracking } from '../pages/tracking.ts'
import { DRAWING, LEASE, PHOTO } from '../resident/files.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'

test('@mobile staff open what a resident sent, keep a photo among themselves and send a paper', async ({
  page,
  say,
  root,
  staff,
}) => {
  const receipt = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
  await page.goto(`${root}/cases/${receipt.reference}`)
  await attach(page, [PHOTO])

  const desk = await staff('facilities')
  const caseFile = new CasePage(desk)
  await caseFile.open(receipt.reference)
  await expect(fileLinks(desk)).toHaveText([PHOTO.name])
  const given = await desk.request.get((await fileLinks(desk).first().getAttribute('href'))!)
  expect(given.headers()['content-disposition']).toContain('attachment')

  await attach(desk, [DRAWING], { readers: 'staff' })
  await expectRefused(desk, 'attach-files')
  await attach(desk, [{ ...PHOTO, name: 'inspection.jpg' }], { readers: 'staff', text: 'Two lamps are out' })
  await expect(desk).toHaveURL(/\?done=attach$/)
  const internal = (await fileLinks(desk).first().getAttribute('href'))!
  await attach(desk, [LEASE], { readers: 'resident', text: 'The plan of the street' })
  await expect(desk).toHaveURL(/\?done=attach$/)

  await new Tracking(page, say, root).open(receipt)
  await expect(fileLinks(page)).toHaveText([LEASE.name, PHOTO.name])
  await expect(page.locator('main')).not.toContainText('Two lamps are out')
  const forged = internal.replace('/staff', root)
  expect((await page.request.get(forged)).status()).toBe(404)

  const stranger = await staff('older')
  expect((await stranger.request.get(internal)).status()).toBe(404)
})
