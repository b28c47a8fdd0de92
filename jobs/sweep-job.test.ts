import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { execute } from '#db/dialect/sql.ts'
import { movingHall, QUESTION } from '#usecases/sweep/testing/moving-hall.ts'
import { importHolidays } from '#usecases/town/import-holidays.ts'
import { holidayFolder, IMPORTER, listOf } from '#usecases/town/testing/holiday-folder.ts'
import { jobs } from './jobs.ts'

test('dates that could not be worked out are tried again, but not with every sweep', async () => {
  const here = await movingHall('2026-12-29T10:00:00+08:00')
  const reference = await here.file('ask-a-question', QUESTION)
  const serviceIs = (service: string) =>
    here.hall.transaction((tx) =>
      execute(tx, sql`update case_files set service = ${service} where reference = ${reference}`),
    )
  const reports: unknown[] = []
  const { work } = jobs().find(({ name }) => name === 'sweep')!
  const { signal } = new AbortController()
  const sweepAt = async (instant: string) => {
    here.goTo(instant)
    await work(here.hall, { signal, report: (error) => reports.push(error) })
    const [clock] = await here.clocks(reference)
    return [reports.length, clock!.dueOn]
  }
  const folder = holidayFolder()
  await importHolidays(here.hall, IMPORTER, folder.dir, folder.planned(listOf(2027, ['2027-01-01 off'])))
  await serviceIs('gone')
  expect(await sweepAt('2026-12-29T10:01:00+08:00')).toEqual([1, '2027-01-05'])
  expect(await sweepAt('2026-12-29T10:02:00+08:00')).toEqual([1, '2027-01-05'])
  await serviceIs('ask-a-question')
  expect(await sweepAt('2026-12-29T10:12:00+08:00')).toEqual([1, '2027-01-06'])
})
