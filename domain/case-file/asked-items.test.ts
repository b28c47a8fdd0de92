import { expect, test } from 'vitest'
import { itemAnswersOf, itemsOf, listedItems, writtenList } from './asked-items.ts'

test.each([
  ['Which year?', ['Which year?']],
  ['1. Which year?\n2) Which road?', ['Which year?', 'Which road?']],
  ['- a\n\n• b\n · c', ['a', 'b', 'c']],
  ['（1）户口簿\n２、不去号\n（3）收入证明', ['户口簿', '２、不去号', '收入证明']],
  ['2024 or 2025?', ['2024 or 2025?']],
  ['3 copies of the form', ['3 copies of the form']],
  ['2.5 km of road: a map', ['2.5 km of road: a map']],
  ['3.5吨的收据\n2.户口簿', ['3.5吨的收据', '户口簿']],
  ['-\n1.', []],
])('%j are %j', (typed, items) => {
  expect(listedItems(typed)).toEqual(items)
})

test('one thing is written as it is, several with their numbers', () => {
  expect(writtenList(['Which year?'])).toBe('Which year?')
  expect(writtenList(['Which year?', 'Which road?'])).toBe('1. Which year?\n2. Which road?')
})

test('what was asked for before there were lists is one thing', () => {
  expect(itemsOf({ text: 'Which year?' })).toEqual(['Which year?'])
  expect(itemsOf({ text: '1. a\n2. b', items: ['a', 'b'] })).toEqual(['a', 'b'])
  expect(itemsOf({})).toEqual([])
})

test('the list of what is asked for is no answer', () => {
  expect(itemAnswersOf({ items: ['a', 'b'] })).toEqual([])
  expect(itemAnswersOf({ items: [{ text: 'x', other: null }] })).toEqual([{ text: 'x', other: null }])
})
