import { expect, test } from 'vitest'
import type { Answers } from '#domain/service/question/answer.ts'
import { householdOnNotice } from './household-on-notice.ts'

const TODAY = '2026-11-02'
const born = (day: string): Answers => ({ identity: { type: 'identity-number', number: `330106${day}1234` } })

test('counts and names the people of the filing', () => {
  const answers: Answers = {
    name: { type: 'name', name: '王小红' },
    household: {
      type: 'household',
      people: [{ name: '王小红', relation: 'self', age: 40 }, { name: '小宝', age: 6 }, {}],
    },
  }
  expect(householdOnNotice(answers, TODAY)).toEqual({
    applicant: '王小红',
    names: ['王小红', '王小红', '小宝'],
    people: 3,
    isChild: false,
  })
})

test('knows nobody where nothing was answered', () => {
  expect(householdOnNotice({ household: { type: 'unknown' } }, TODAY)).toEqual({
    applicant: '',
    names: [],
    people: null,
    isChild: false,
  })
})

test.each([
  ['20081103', true],
  ['20081102', false],
  ['19900101', false],
])('born on %s: a child %s', (day, isChild) => {
  expect(householdOnNotice(born(day), TODAY).isChild).toBe(isChild)
})

test('a child by what was said of the household', () => {
  const answers: Answers = { household: { type: 'household', people: [{ relation: 'self', age: 16 }] } }
  expect(householdOnNotice(answers, TODAY).isChild).toBe(true)
})
