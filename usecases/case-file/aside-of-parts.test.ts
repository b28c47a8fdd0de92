import { expect, test } from 'vitest'
import { listStepsAside } from '#db/queries/interest.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { openTestHall } from '../testing/open-hall.ts'
import { openForStaff } from './open-for-staff.ts'

test('who stepped aside from the whole does not get to see a part that is split off later', async () => {
  const here = await openTestHall()
  const { reference } = await here.file('petition')
  const { unitId } = await here.row(reference)
  const [lead, cousin] = [
    await here.hire('lead', 'district-office', 'lead'),
    await here.hire('cousin', 'district-office', 'handler'),
  ]
  await here.moved(cousin, reference, 'step-aside', { text: 'My cousin wrote it.' })
  await here.moved(lead, reference, 'split', {
    service: 'complain-about-facilities',
    part: 'The lamp is out.',
  })
  const split = (await here.events(reference)).find((event) => event.type === 'split-off')
  const part = split?.type === 'split-off' ? split.data.to : ''
  const now = { ...cousin, asideFrom: new Set(await listStepsAside(here.hall.read, 'cousin')) }
  expect(await openForStaff(here.hall, lead, part)).toMatchObject({ reference: part })
  await expect(openForStaff(here.hall, now, part)).rejects.toMatchObject({ code: 'not-found' })
  expect(foldCaseFile(await here.events(part)).aside).toEqual(['cousin'])
  expect(unitId).not.toBe((await here.row(part)).unitId)
})
