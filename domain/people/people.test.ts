import { describe, expect, test } from 'vitest'
import { calendarSchema } from '../clock/calendar.ts'
import { dayOf } from '../clock/local-day.ts'
import type { Told } from '../town/escalation.ts'
import { daysProblem } from './absence.ts'
import { capacityOfWeek } from './capacity.ts'
import { type Matter, type RoleHolder, recipientsOf } from './recipients.ts'
import { weekAt } from './week.ts'
import { byLoad, EMPTY, type LoadOfPerson, loadsOf, whoNext } from './workload.ts'

const AWAY = { staffId: 'lin', deputyId: 'zhou', fromDay: '2026-10-26', toDay: '2026-10-30' }

test.each([
  ['2026-10-26', '2026-10-30', null],
  ['2026-10-20', '2026-10-26', null],
  ['2026-10-30', '2026-10-29', 'ends-before'],
  ['2026-10-20', '2026-10-25', 'is-over'],
  ['2026-10-26', '2027-10-27', 'too-long'],
] as const)('an absence from %s to %s: %s', (fromDay, toDay, problem) => {
  expect(daysProblem({ staffId: 'lin', fromDay, toDay }, [], '2026-10-26')).toBe(problem)
})

test.each([
  ['lin', '2026-10-30', 'overlaps'],
  ['lin', '2026-10-31', null],
  ['zhou', '2026-10-30', null],
] as const)('%s from %s beside an absence of lin: %s', (staffId, fromDay, problem) => {
  expect(daysProblem({ staffId, fromDay, toDay: '2026-11-02' }, [AWAY], '2026-10-26')).toBe(problem)
})

const HOLDERS: RoleHolder[] = [
  { staffId: 'lin', role: 'handler', unitId: 'aid' },
  { staffId: 'zhou', role: 'lead', unitId: 'aid' },
  { staffId: 'qin', role: 'manager', unitId: null },
  { staffId: 'head', role: 'lead', unitId: 'office' },
  { staffId: 'luo', role: 'oversight', unitId: null },
  { staffId: 'ouyang', role: 'integrity', unitId: null },
  { staffId: 'other', role: 'lead', unitId: 'desk' },
]
const MATTER: Matter = { unitPath: ['aid', 'office'], handlerId: 'lin', sealed: false, aside: [] }

describe('who is told', () => {
  test.each<[string, readonly Told[], Partial<Matter>, readonly string[]]>([
    ['the handler', ['handler'], {}, ['lin']],
    [
      'each once, from the handler up',
      ['handler', 'lead', 'lead-above', 'oversight'],
      {},
      ['lin', 'zhou', 'head', 'luo'],
    ],
    ['the lead where nobody handles it', ['handler', 'lead'], { handlerId: null }, ['zhou']],
    ['the lead where the handler has no account any more', ['handler'], { handlerId: 'gone' }, ['zhou']],
    [
      'the nearest lead above, and then who is above that',
      ['lead', 'lead-above'],
      { unitPath: ['new', 'office'] },
      ['head', 'qin'],
    ],
    [
      'who manages the town where nobody heads the unit above',
      ['lead-above'],
      { unitPath: ['aid'] },
      ['qin'],
    ],
    ['nobody who has stepped aside', ['handler', 'lead'], { aside: ['zhou'] }, ['lin']],
    ['integrity alone of what is sealed', ['handler', 'lead', 'oversight'], { sealed: true }, ['ouyang']],
  ])('%s', (_, tell, matter, told) => {
    expect(recipientsOf(tell, { ...MATTER, ...matter }, HOLDERS)).toEqual(told)
  })
})

const CALENDAR = calendarSchema.parse({
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-12:00', '13:30-17:30']]),
  ),
  years: {
    2026: [
      { date: '2026-10-01', off: true },
      { date: '2026-10-10', off: false },
    ],
  },
})
const DAY = 7 * 60

test.each([
  ['2026-10-26', [], 5 * DAY],
  ['2026-09-28', [], 4 * DAY],
  ['2026-10-05', [], 6 * DAY],
  ['2026-10-26', [{ fromDay: '2026-10-20', toDay: '2026-10-27' }], 3 * DAY],
  ['2026-10-26', [{ fromDay: '2026-10-30', toDay: '2026-11-20' }], 4 * DAY],
  ['2026-10-26', [{ fromDay: '2026-10-28', toDay: '2026-10-27' }], 5 * DAY],
] as const)('the hours of the week of %s', (monday, away, minutes) => {
  expect(capacityOfWeek(CALENDAR, dayOf(monday), away)).toBe(minutes)
})

test('a week runs from Monday to the end of Sunday in the town', () => {
  const sunday = Date.parse('2026-11-01T23:59:00+08:00')
  const { firstDay, endsAt } = weekAt('Asia/Shanghai', sunday)
  expect(firstDay).toBe(dayOf('2026-10-26'))
  expect(endsAt).toBe(Date.parse('2026-11-02T00:00:00+08:00'))
})

test('the work is the mix of services', () => {
  const count = { open: 2, dueThisWeek: 1, overdue: 1, waiting: 0 }
  const loads = loadsOf(
    [
      { ...count, handlerId: 'lin', service: 'petition' },
      { ...count, handlerId: 'lin', service: 'question' },
      { ...count, handlerId: null, service: 'question' },
    ],
    (service) => (service === 'petition' ? 240 : 30),
  )
  expect(loads).toEqual([
    { staffId: 'lin', open: 4, dueThisWeek: 2, overdue: 2, waiting: 0, minutes: 540 },
    { staffId: null, open: 2, dueThisWeek: 1, overdue: 1, waiting: 0, minutes: 60 },
  ])
})

test('the next case file goes to who has the most room and is here', () => {
  const person = (staffId: string, minutes: number, capacity: number, isAway = false): LoadOfPerson => ({
    ...EMPTY,
    ...{ staffId, minutes, capacity, isAway },
  })
  const people = [
    person('a', 600, 2100),
    person('b', 300, 420),
    person('c', 0, 2100, true),
    person('d', 90, 0),
  ]
  expect(whoNext(people)?.staffId).toBe('a')
  expect(people.toSorted(byLoad).map(({ staffId }) => staffId)).toEqual(['d', 'b', 'a', 'c'])
  expect(whoNext([person('c', 0, 2100, true), person('d', 0, 0)])).toBeNull()
})
