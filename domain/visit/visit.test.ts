import { expect, test } from 'vitest'
import type { Calendar } from '#domain/clock/calendar.ts'
import type { Question } from '#domain/service/question/register.ts'
import { factQuestions, visitRecordOf } from './fact.ts'
import { homeOf } from './home-of.ts'
import { nextTry } from './next-try.ts'
import { isPermissionSigned, vainTries } from './visits-on-file.ts'

const HOURS = [{ from: '09:00', to: '17:00' }]
const CALENDAR = {
  id: 'town',
  timeZone: 'Asia/Shanghai',
  weekly: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS },
  years: { '2026': { days: [{ date: '2026-10-29', off: true }] } },
} as unknown as Calendar

test.each([
  ['2026-10-26', '2026-10-26', '2026-10-28', 'two days on'],
  ['2026-10-27', '2026-10-27', '2026-10-30', 'not on the holiday between'],
  ['2026-10-29', '2026-10-29', '2026-11-02', 'not on a weekend'],
  ['2026-10-27', '2026-11-01', '2026-11-04', 'not on the same day of the week'],
])('tried on %s and entered on %s, the next try is %s: %s', (last, today, next) => {
  expect(nextTry(CALENDAR, last, today)).toBe(next)
})

const question = (id: string, type: string, standard = false) => ({ id, type, standard }) as Question
const SERVICE = {
  questions: [
    question('danger', 'choice', true),
    question('registered', 'area'),
    question('home', 'address'),
    question('income', 'money'),
    question('identity', 'identity-number'),
    question('name', 'name', true),
    question('reach', 'reach', true),
  ],
}

test('facts are what can be looked at and was asked of this person; "I do not know" is one', () => {
  const answers = {
    registered: { type: 'area', area: 'cuihu' },
    income: { type: 'unknown' },
    identity: { type: 'none' },
    danger: { type: 'skipped' },
  } as const
  expect(factQuestions(SERVICE, answers).map(({ id }) => id)).toEqual(['registered', 'income'])
})

test.each([
  [
    'the address that was asked for',
    { home: { type: 'address', area: 'beiqiao', text: 'Lane 1' } },
    { areaId: 'beiqiao', text: 'Lane 1', elsewhere: false },
  ],
  [
    'words alone lie in the registered area',
    { home: { type: 'address', text: 'Lane 1' }, registered: { type: 'area', area: 'cuihu' } },
    { areaId: 'cuihu', text: 'Lane 1', elsewhere: false },
  ],
  [
    'outside the town',
    { home: { type: 'address', elsewhere: true, text: 'Hangzhou' } },
    { areaId: null, text: 'Hangzhou', elsewhere: true },
  ],
  [
    'where letters go',
    {
      registered: { type: 'area', area: 'cuihu' },
      reach: { type: 'reach', ways: ['letter'], neverCall: false, address: 'Lane 2' },
    },
    { areaId: 'cuihu', text: 'Lane 2', elsewhere: false },
  ],
  ['the area of the case file', {}, { areaId: 'nanhe', text: '', elsewhere: false }],
])('home: %s', (_, answers, home) => {
  expect(homeOf(SERVICE, answers as Parameters<typeof homeOf>[1], 'nanhe')).toEqual(home)
})

test('tries in vain are counted since the last visit that was made', () => {
  const visits = (...results: ('done' | 'nobody-at-home' | 'not-let-in' | null)[]) =>
    results.map((result) => ({ result }))
  expect(vainTries(visits())).toBe(0)
  expect(vainTries(visits(null))).toBe(0)
  expect(vainTries(visits('nobody-at-home', 'not-let-in', null))).toBe(2)
  expect(vainTries(visits('nobody-at-home', 'done', 'nobody-at-home'))).toBe(1)
  expect(vainTries(visits('nobody-at-home', 'done'))).toBe(0)
})

test('one signature is enough, whichever visit brought it', () => {
  const visit = { visit: 1, on: '2026-10-27', staffIds: ['a', 'b'], result: 'done' } as const
  expect(isPermissionSigned([visit])).toBe(false)
  expect(isPermissionSigned([visit, { ...visit, visit: 2, permission: true }])).toBe(true)
})

test('the record of a visit is read, an old one too, and none is made of what was erased', () => {
  expect(visitRecordOf({ text: 'x', evidence: 'old words' })).toEqual({
    text: 'x',
    facts: [],
    neighbours: '',
    neighbour: '',
    met: '',
  })
  expect(visitRecordOf(null)).toBeNull()
  expect(visitRecordOf({ facts: [{ question: 'income', finding: 'guessed' }] })).toBeNull()
})
