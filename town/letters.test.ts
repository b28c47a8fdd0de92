import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { LETTER_KINDS } from '#domain/letter/letter-kind.ts'
import { letterTemplateFor } from '#domain/town/letter-template.ts'

const reading = readTownFolder(resolve(import.meta.dirname))
if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
const { services, letterTemplates } = reading.town
const templates = letterTemplates.map(({ value }) => value)

test.each(services.map(({ value }) => value))(
  'every written notice of $slug has its formal text',
  (service) => {
    const kinds = LETTER_KINDS.filter((kind) => kind !== 'declined' || service.kind !== 'application')
    expect(kinds.filter((kind) => letterTemplateFor(templates, service, kind) === null)).toEqual([])
  },
)

describe('the formal text names what it is', () => {
  test.each([
    ['petition', 'decided', 'not-supported', '信访事项处理意见书', '信访工作条例 32'],
    ...['duty-done', 'duty-answered', 'led-to-court', 'led-to-arbitration'].map(
      (outcome) => ['petition', 'decided', outcome, '信访事项办理告知书', '信访工作条例 31'] as const,
    ),
    ['complain-about-a-service', 'decided', 'led-to-party-appeal', '信访事项办理告知书', '信访工作条例 31'],
    ['petition', 'decided', 'led-to-administrative-procedure', '信访事项办理告知书', '信访工作条例 31'],
    ['ask-for-review', 'decided', 'review-upheld', '复查、复核、复议请求办理结果告知书', ''],
    ['ask-for-review', 'accepted', null, '复查、复核、复议请求受理告知书', ''],
    ['ask-for-review', 'declined', null, '复查、复核、复议请求不予受理告知书', ''],
    ['ask-for-review', 'extended', null, '行政复议延长审理期限告知书', '行政复议法 62'],
    ['object-to-a-notice', 'decided', 'objection-upheld', '公示异议核实结果告知书', '浙江省社会救助条例 11'],
    ['object-to-a-notice', 'accepted', null, '公示异议受理告知书', '浙江省社会救助条例 11'],
    ['object-to-a-notice', 'declined', null, '公示异议不予受理告知书', ''],
    ['object-to-a-notice', 'extended', null, '延期办理告知书', ''],
    [
      'correct-my-record',
      'decided',
      'record-corrected',
      '更正个人信息申请处理结果告知书',
      '个人信息保护法 46',
    ],
    ['apply-minimum-living-allowance', 'decided', 'approved', '社会救助审核确认告知书', ''],
  ] as const)('%s %s %s: %s (%s)', (slug, letter, outcome, title, basis) => {
    const service = services.find(({ value }) => value.slug === slug)!.value
    const found = letterTemplateFor(templates, service, letter, outcome)
    expect(found?.title['zh-Hans']).toBe(title)
    expect(found?.basis.map(({ instrument, article }) => `${instrument} ${article}`).join()).toBe(basis)
  })
})

test('a service that is named itself has its own text', () => {
  const request = services.find(({ value }) => value.slug === 'request-information')!.value
  expect(letterTemplateFor(templates, request, 'extended')?.id).toBe('information-extended')
  expect(letterTemplateFor(templates, { slug: 'new', kind: 'inquiry' }, 'extended')?.id).toBe(
    'request-extended',
  )
})
