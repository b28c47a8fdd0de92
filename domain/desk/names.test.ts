import { expect, test } from 'vitest'
import { foldTag, tagName } from './tag-name.ts'
import { viewName } from './view-name.ts'

test.each([
  ['  Winter   heating ', 'Winter heating'],
  ['＃ｈｅａｔ', 'heat'],
  ['#冬季供暖', '冬季供暖'],
  ['a\nb', 'a b'],
  ['\u202egnitaeh\u2066', 'gnitaeh'],
  ['𠮷'.repeat(40), '𠮷'.repeat(40)],
  ['x'.repeat(41), null],
  [' # ', null],
])('the tag %j is %j', (typed, name) => {
  expect(tagName(typed)).toBe(name)
})

test('tags are the same whatever their case', () => {
  expect(foldTag('Winter')).toBe(foldTag('WINTER'))
})

test.each([
  [' My\tlist ', 'My list'],
  ['\u202etsil', 'tsil'],
  ['', null],
  ['列'.repeat(61), null],
])('the name %j of a list is %j', (typed, name) => {
  expect(viewName(typed)).toBe(name)
})
