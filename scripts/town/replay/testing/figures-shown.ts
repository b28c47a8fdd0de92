import { totalIn } from '#domain/measure/counts.ts'
import { onTimeOf, resolutionOf } from '#domain/measure/read-measures.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { managerFigures } from '#usecases/measure/manager-figures.ts'
import { type FiguresOfCsv, figuresOfCsv, requestsOfCsv } from './figures-of-csv.ts'

export const MANAGER: StaffActor = {
  kind: 'staff',
  staffId: 'qin',
  name: { en: 'Qin', 'zh-Hans': '秦' },
  locale: 'en',
  unitId: 'district-office',
  roles: [{ role: 'manager', unitId: null }],
  sessionId: 's',
  asideFrom: new Set(),
}

const SPANS = [
  ['2020-01', '2020-01'],
  ['2020-02', '2020-02'],
  ['2020-03', '2020-04'],
  ['2020-01', '2020-09'],
] as const

/** What the manager page says of some months. */
export async function figuresShown(hall: Hall, from: string, to: string): Promise<FiguresOfCsv> {
  const nothing = { unit: undefined, service: undefined, area: undefined }
  const { total, now } = await managerFigures(hall, MANAGER, { from, to, ...nothing })
  const { days } = resolutionOf(total)
  const onTime = onTimeOf(total)
  return {
    received: totalIn(total, 'received'),
    withdrawn: totalIn(total, 'withdrawn'),
    forwarded: totalIn(total, 'redirected'),
    resolved: days.n,
    medianDays: days.median,
    p90Days: days.p90,
    clocks: onTime.n,
    kept: onTime.hits,
    stillOpen: onTime.stillOpen,
    open: now.open,
  }
}

/** The figures of a replayed file for several spans of months: as the hall shows them, and as the file has them. */
export async function bothFigures(hall: Hall, file: string) {
  const requests = requestsOfCsv(file)
  const shown = []
  for (const [from, to] of SPANS) shown.push({ from, to, ...(await figuresShown(hall, from, to)) })
  const inFile = SPANS.map(([from, to]) => ({ from, to, ...figuresOfCsv(requests, from, to, hall.now()) }))
  return { shown, inFile }
}
