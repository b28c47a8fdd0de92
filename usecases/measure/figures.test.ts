import { describe, expect, test } from 'vitest'
import { totalIn } from '#domain/measure/counts.ts'
import type { PublicCase } from '#domain/measure/lines.ts'
import { onTimeOf, resolutionOf } from '#domain/measure/read-measures.ts'
import { ROLES } from '#domain/permission/role.ts'
import { isRefusal } from '#domain/refusal.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { DAY, demoHall, HOUR, lightOut } from '#usecases/queue/testing/demo-hall.ts'
import { exportedFigures } from './export-figures.ts'
import { listBehind } from './list-behind.ts'
import { managerFigures } from './manager-figures.ts'
import { publicFigures } from './public-figures.ts'
import { exportPublicCases, listPublicCases, readPublicCase } from './public-lines.ts'

const NOTHING = { from: undefined, to: undefined, unit: undefined, service: undefined, area: undefined }
const NAMED: Answers = {
  name: { type: 'name', name: '王小红' },
  reach: { type: 'reach', ways: ['text'], neverCall: false, phone: '13800001234' },
}

const DECISION = {
  outcome: 'led-to-court',
  basis: 'complaints-and-petitions:pw-17',
  summary: 'Done',
  facts: 'Seen',
  reasons: 'Ours',
  next: 'Nothing',
}

/** On 3 December 2026: of October and November six lights answered, one of them late, one light still out, two applications. */
async function autumnHall() {
  const demo = await demoHall()
  const { pass, file, staff, move } = demo
  const fang = await staff('fang', 'community-affairs', { role: 'lead', unitId: 'community-affairs' })
  const answer = async (reference: string) => {
    await move(fang, reference, 'accept', { route: '31-1', text: 'We take it up.' })
    await move(fang, reference, 'take')
    await move(fang, reference, 'decide', DECISION)
    await move(fang, reference, 'deliver', { manner: 'tracker' })
  }
  const lights: string[] = []
  for (let i = 0; i < 6; i++)
    lights.push(await file('complain-about-facilities', lightOut(`Light ${i} is out`)))
  const out = await file('complain-about-facilities', lightOut('This one stays out', 'cuihu'))
  const applications = [
    await file('apply-temporary-assistance', NAMED),
    await file('apply-temporary-assistance', NAMED),
  ]
  pass(2 * DAY + HOUR)
  for (const light of lights.slice(0, 5)) await answer(light)
  pass(20 * DAY)
  await answer(lights[5]!)
  pass(16 * DAY)
  return { ...demo, fang, lights, out, applications }
}

describe('the public sees', () => {
  test('months that have ended, and of them what was kept and missed', async () => {
    const { hall } = await autumnHall()
    const october = await publicFigures(hall, { month: '2026-10' })
    expect(october.months).toEqual(['2026-11', '2026-10'])
    expect(totalIn(october.measures.received.total.sums, 'received')).toBe(7)
    expect(onTimeOf(october.measures['on-time'].total.sums)).toMatchObject({ n: 5, hits: 5 })
    expect(resolutionOf(october.measures.resolution.total.sums)).toMatchObject({
      days: { n: 5, median: 3 },
      workingDays: { median: 3 },
    })
    const november = await publicFigures(hall)
    // Due in November: five kept in October, one stopped late, one still open. The late one started the 60 days, and kept them.
    expect(onTimeOf(november.measures['on-time'].total.sums)).toMatchObject({ n: 8, hits: 6, stillOpen: 1 })
    expect(november.trend.map(({ month }) => month)).toEqual(['2026-10', '2026-11'])
  })

  test('no small number of applications, in no row and no sum', async () => {
    const { hall } = await autumnHall()
    const { received } = (await publicFigures(hall, { month: '2026-10' })).measures
    expect(received.guarded).toBeNull()
    expect(received.total.isPartial).toBe(true)
    expect([...received.services.keys()]).toEqual(['complain-about-facilities'])
    const rows = (await exportedFigures(hall))
      .flat()
      .filter(({ month, measure }) => month === '2026-10' && measure === 'received')
    expect(rows.filter(({ by }) => by === 'town')).toMatchObject([{ value: 7, note: 'partial' }])
    expect(rows.some(({ by, value }) => by === 'unit' && value === 2)).toBe(false)
  })

  test('lines of what is public one by one and nothing of the rest', async () => {
    const { hall, out, applications } = await autumnHall()
    const { cases, next } = await listPublicCases(hall, {})
    expect(cases).toHaveLength(7)
    expect(next).toBeNull()
    expect(await listPublicCases(hall, { month: '2026-11' })).toMatchObject({ cases: [] })
    expect((await readPublicCase(hall, out)).line).toMatchObject({
      reference: out,
      unitId: 'community-affairs',
      areaId: 'nanhe',
    })
    for (const reference of [...applications, 'HM-26-000000'])
      expect(await codeOf(readPublicCase(hall, reference))).toBe('not-found')
    const exported: PublicCase[] = []
    for await (const batch of exportPublicCases(hall)) exported.push(...batch)
    expect(exported.map(({ reference }) => reference).sort()).toEqual(
      cases.map(({ reference }) => reference).sort(),
    )
  })

  test('no month that has not ended or is none', async () => {
    const { hall } = await autumnHall()
    for (const month of ['2026-12', '2026-09', '2026-1', 'x'])
      expect(await codeOf(publicFigures(hall, { month }))).toBe('not-found')
    expect(await codeOf(listPublicCases(hall, { month: 'x' }))).toBe('not-found')
    expect(await codeOf(listPublicCases(hall, { after: 'x' }))).toBe('not-found')
  })

  test('of a sealed case file nothing, not even that a number shrank to it', async () => {
    const { hall, fang, move, lights } = await autumnHall()
    await move(fang, lights[5]!, 'seal', { text: 'It accuses somebody.' })
    expect(
      totalIn((await publicFigures(hall, { month: '2026-10' })).measures.received.total.sums, 'received'),
    ).toBe(6)
    expect(await codeOf(readPublicCase(hall, lights[5]!))).toBe('not-found')
  })
})

describe('a manager sees', () => {
  test('exact figures of the units held, and the lists behind them', async () => {
    const { hall, staff, fang } = await autumnHall()
    const october = { ...NOTHING, from: '2026-10', to: '2026-10' }
    const all = await managerFigures(
      hall,
      await staff('luo', 'oversight', { role: 'oversight', unitId: null }),
      october,
    )
    expect(totalIn(all.total, 'received')).toBe(9)
    expect(all.now).toMatchObject({ open: 3, overdue: 3, isNear: false })
    const own = await managerFigures(hall, fang, october)
    expect(own.units).toEqual(['community-affairs'])
    expect(totalIn(own.total, 'received')).toBe(7)
    expect(own.rows.unit.map(({ id, open, overdue }) => ({ id, open, overdue }))).toEqual([
      { id: 'community-affairs', open: 1, overdue: 1 },
    ])
    const listed = async (figure: string, period = october) =>
      (await listBehind(hall, fang, { ...period, figure })).cases.length
    expect(await listed('received')).toBe(totalIn(own.total, 'received'))
    expect(await listed('resolution')).toBe(resolutionOf(own.total).days.n)
    expect(await listed('first-response')).toBe(totalIn(own.total, 'first-response-days'))
    expect(await listed('deadlines')).toBe(onTimeOf(own.total).n)
    const november = { ...NOTHING, from: '2026-11', to: '2026-11' }
    const { n, hits } = onTimeOf((await managerFigures(hall, fang, november)).total)
    expect(await listed('deadlines-missed', november)).toBe(n - hits)
    expect(await listed('deadlines-kept', november)).toBe(hits)
    expect(await listed('age-two-months')).toBe(1)
  })

  test('each clock once over two months, and the two months before to compare', async () => {
    const { hall, fang } = await autumnHall()
    const found = await managerFigures(hall, fang, { ...NOTHING, from: '2026-11', to: '2026-10' })
    expect(onTimeOf(found.total)).toMatchObject({ n: 8, hits: 6 })
    expect(found.before).toMatchObject({ from: '2026-08', to: '2026-09' })
    expect(found.months.map(({ month }) => month).at(-1)).toBe('2026-11')
  })

  test.each(ROLES)('as %s: the figures of the role, or a page that is not there', async (role) => {
    const { hall, staff } = await demoHall()
    const actor = await staff('somebody', 'community-affairs', { role, unitId: 'community-affairs' })
    const seen = { manager: 1, lead: 1, oversight: 14, auditor: 14 }[role as string]
    const outcome = managerFigures(hall, actor, NOTHING)
    if (seen === undefined) expect(await codeOf(outcome)).toBe('not-found')
    else expect((await outcome).units).toHaveLength(seen)
    expect(await codeOf(managerFigures(hall, { kind: 'visitor' }, NOTHING))).toBe('sign-in')
    expect(await codeOf(managerFigures(hall, { kind: 'resident', caseFileId: 'x' }, NOTHING))).toBe(
      'not-found',
    )
  })
})

async function codeOf(outcome: Promise<unknown>): Promise<string> {
  try {
    await outcome
    return 'went through'
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}
