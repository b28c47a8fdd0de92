import { expect, test } from 'vitest'
import { fillTemplate, openFields, type TemplateValues } from './fill-template.ts'

const VALUES: TemplateValues = {
  reference: 'HM-26-7K3M9Q',
  'name-of-service': 'Complain about a public place',
  'due-day': null,
  'missed-day': null,
  unit: 'Community affairs',
  phone: '0000 5550 140',
  handler: 'Lin Yue',
  today: 'Friday 23 October 2026',
  tracker: 'https://hall.example.org/en/cases/HM-26-7K3M9Q',
}

test.each([
  ['{reference} lies with {unit}', 'en', 'HM-26-7K3M9Q lies with Community affairs', []],
  ['by {due-day}', 'en', 'by {last day}', ['{last day}']],
  ['最晚 {due-day}', 'zh', '最晚 {最后一天}', ['{最后一天}']],
  [
    'We come on {day and time}, {day and time}',
    'en',
    'We come on {day and time}, {day and time}',
    ['{day and time}'],
  ],
  ['no field', 'en', 'no field', []],
  ['a { b } and {}', 'en', 'a { b } and {}', ['{ b }']],
] as const)('%s', (text, locale, filled, open) => {
  expect(fillTemplate(text, VALUES, locale)).toBe(filled)
  expect(openFields(filled)).toEqual(open)
})

test('a value is put in once and never read as a field itself', () => {
  expect(fillTemplate('{handler}', { ...VALUES, handler: '{reference}' }, 'en')).toBe('{reference}')
})
