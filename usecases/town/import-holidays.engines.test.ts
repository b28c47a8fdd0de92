import { expect, test } from 'vitest'
import { listCaseClocks } from '#db/queries/case-clock.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { previewDates } from '../sweep/preview-dates.ts'
import { recomputeDates } from '../sweep/recompute-dates.ts'
import { openTestHall, TESTER } from '../testing/open-hall.ts'
import { holidayFolder, IMPORTER, listOf } from './testing/holiday-folder.ts'

const pass = {
  report(error: unknown) {
    throw error
  },
}

forEachEngine((make) => {
  test('a year that comes in moves open dates once, also where command line and sweep run side by side', async () => {
    const here = await openTestHall({ make, start: '2026-12-29T10:00:00+08:00' })
    const folder = holidayFolder()
    const filed = await Promise.all([here.file(), here.file()])
    const list = listOf(2027, ['2027-01-01 off'])
    const { after } = folder.planned(list)
    const moves = await previewDates(here.hall, IMPORTER, { id: 'cn', calendar: after })
    expect(moves.map(({ dueFrom, dueTo }) => [dueFrom, dueTo])).toEqual([
      ['2027-01-05', '2027-01-06'],
      ['2027-01-05', '2027-01-06'],
    ])

    expect(await folder.bring(here.hall, list, AbortSignal.abort())).toEqual({ version: 2, changed: 0 })
    here.pass(60_000)
    const runs = await Promise.all([1, 2].map(() => recomputeDates(here.hall, IMPORTER, pass)))
    expect(runs[0]! + runs[1]!).toBe(2)
    for (const { reference } of filed) {
      const { id } = await here.row(reference)
      expect((await here.events(reference)).map(({ type }) => type)).toEqual(['filed', 'dates-recomputed'])
      expect(await listCaseClocks(here.hall.read, id)).toMatchObject([
        { dueOn: '2027-01-06', provisional: false },
      ])
    }
    expect(await folder.bring(here.hall, list)).toEqual({ version: null, changed: 0 })
  })

  test('moves that come while the dates are worked out keep no change from anybody', async () => {
    const here = await openTestHall({ make, start: '2026-12-29T10:00:00+08:00' })
    const filed = await Promise.all(Array.from({ length: 6 }, () => here.file()))
    here.pass(60_000)
    await holidayFolder().bring(here.hall, listOf(2027, ['2027-01-01 off']), AbortSignal.abort())
    here.pass(60_000)
    const notes = filed.map(({ reference }) => here.moved(TESTER, reference, 'note', { text: 'seen' }))
    await Promise.all([recomputeDates(here.hall, IMPORTER, pass), ...notes])
    for (const { reference } of filed) {
      const types = (await here.events(reference)).map(({ type }) => type).sort()
      expect(types).toEqual(['dates-recomputed', 'filed', 'noted'])
    }
    expect(await recomputeDates(here.hall, IMPORTER, pass)).toBe(0)
  })
})
