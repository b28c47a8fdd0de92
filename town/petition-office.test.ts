import { beforeEach, expect, test } from 'vitest'
import { openTestHall, type TestHall } from '#usecases/testing/open-hall.ts'
import { staffActor } from '#usecases/testing/staff-actor.ts'
import { readTracking } from '#usecases/track/read-tracking.ts'

const OFFICE = staffActor('he', 'letters-and-visits', 'clerk', 'triage', 'handler', 'lead')
const START = '2026-03-02T10:00:00+08:00'

let here: TestHall
beforeEach(async () => {
  here = await openTestHall({ start: START })
})

test('a complaint about an office outside the hall goes to the petition office, which has 15 days to pass it on', async () => {
  const { reference } = await here.file('complain-about-a-service', {
    about: { about: 'other-office' },
    story: { story: 'The road office has not answered my two letters.' },
  })
  const dates = async () => {
    const row = await here.row(reference)
    const { state, clocks } = await readTracking(here.hall, { kind: 'resident', caseFileId: row.id }, row)
    return [state.unitId, ...clocks.map(({ clock, reading }) => `${clock} ${reading.dueOn} ${reading.state}`)]
  }
  expect(await dates()).toEqual(['letters-and-visits', 'petition-pass-on 2026-03-17 running'])

  here.goTo('2026-03-10T10:00:00+08:00')
  await here.moved(OFFICE, reference, 'forward', { unit: 'community-affairs', text: 'They decide on roads.' })
  expect(await dates()).toEqual([
    'community-affairs',
    'petition-pass-on 2026-03-17 met',
    'petition-notify-passed 2026-03-25 running',
    'petition-object-to-transfer 2026-03-17 running',
  ])
})
