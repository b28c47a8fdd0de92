import { expect, test } from 'vitest'
import { markOfProperty, markOfWords, nameInSummary } from './day-mark.ts'

test.each([
  ['国庆节 休', 'off', '国庆节'],
  ['国庆节（休）', 'off', '国庆节'],
  ['国庆节 班', 'worked', '国庆节'],
  ['春节（班）', 'worked', '春节'],
  ['春节补班', 'worked', '春节'],
  ['元旦 补班 第1天/共1天', 'worked', '元旦'],
  ['元旦 假期 第1天/共3天', 'off', '元旦'],
  ['春节假期补班', 'worked', '春节'],
  ['劳动节放假', 'off', '劳动节'],
  ['中秋节 调休放假', 'off', '中秋节'],
  ['中秋节 调休上班', 'worked', '中秋节'],
  ['不上班', 'off', null],
  ['休', 'off', null],
  ['班', 'worked', null],
  ['National Day holiday', 'off', 'National Day'],
  ['National Day (day off)', 'off', 'National Day'],
  ['National Day (workday)', 'worked', 'National Day'],
  ['Spring Festival holiday (working day)', 'worked', 'Spring Festival'],
  ['Spring Festival make-up day', 'worked', 'Spring Festival'],
  ['Office works: National Day', 'worked', 'Office : National Day'],
  ['New Year, non-working day', 'off', 'New Year'],
  ['国庆节', 'neither', '国庆节'],
  ["International Workers' Day", 'neither', "International Workers' Day"],
  ['春节调休', 'neither', '春节'],
  ['退休人员茶话会', 'neither', '退休人员茶话会'],
  ['加班费发放', 'neither', '加班费发放'],
  ['上班休息', 'both', null],
] as const)('“%s” is %s and named %s', (summary, mark, name) => {
  expect(markOfWords(summary)).toBe(mark)
  expect(nameInSummary(summary)).toBe(name)
})

test.each([
  ['OFF', 'off'],
  ['worked', 'worked'],
  ['WORK-HOLIDAY', 'off'],
  ['ALTERNATE-WORKDAY', 'worked'],
  ['ALTERNATE_WORKDAY', 'worked'],
  ['SOMETHING', null],
  ['constructor', null],
  [null, null],
] as const)('the property value %s means %s', (value, mark) => {
  expect(markOfProperty(value)).toBe(mark)
})
