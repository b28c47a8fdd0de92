import { expect, test } from 'vitest'
import { listObjectors } from '#db/queries/notice.ts'
import { TESTER } from '../testing/open-hall.ts'
import { readPublicNotice } from './read-notice.ts'
import { openNoticedHall } from './testing/noticed-hall.ts'

test('an objection that was sealed is in no list of the case file under the notice', async () => {
  const { here, publish, codeOf, object, reference } = await openNoticedHall()
  await publish()
  const [first, second] = [await object(await codeOf()), await object(await codeOf())]
  const { id } = await here.row(reference)
  await here.moved(TESTER, first.reference, 'seal', { text: 'It accuses an official.' })
  const listed = await listObjectors(here.hall.read, id)
  expect(listed.map((one) => one.reference)).toEqual([second.reference])
})

test('the notice of what was sealed is gone, and nobody objects to it any more', async () => {
  const { here, publish, codeOf, object, reference } = await openNoticedHall()
  await publish()
  const code = await codeOf()
  await here.moved(TESTER, reference, 'seal', { text: 'It accuses an official.' })
  expect(await readPublicNotice(here.hall, code)).toBeNull()
  await expect(object(code)).rejects.toThrow()
  expect((await here.events(reference)).some(({ type }) => type === 'notice-objected')).toBe(false)
})
