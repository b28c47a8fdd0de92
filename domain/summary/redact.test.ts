import { expect, test } from 'vitest'
import { namesIn } from './names-in.ts'
import { ownWords, redact } from './redact.ts'

test.each([
  ['王小红说路灯坏了，电话13800001234。', ['王小红'], '***说路灯坏了,电话***。'],
  ['Write to xiao.hong@mail.example, card 330106 19900101 123X', [], 'Write to ***, card ***'],
  ['翠湖花园3号楼2单元501室门口', [], '翠湖花园3号楼******门口'],
  ['Flat 501, building 3', [], '***, building 3'],
  ['Maria Garcia and Maria', ['Maria', 'Maria Garcia'], '*** and ***'],
  ['李家村的路灯', ['李'], '李家村的路灯'],
  ['11月3日起，第2根灯杆', [], '11月3日起,第2根灯杆'],
])('%s', (text, names, redacted) => {
  expect(redact(text, names)).toBe(redacted)
})

test('a summary begins with what the person wrote, and knows whom the filing names', () => {
  const answers = {
    name: { type: 'name', name: '王小红' },
    helper: { type: 'helper', for: 'somebody', name: '周敏', relation: '邻居', consent: 'said-yes' },
    story: { type: 'long-text', text: '路灯坏了' },
    where: { type: 'unknown' },
  } as const
  expect(ownWords(answers)).toBe('路灯坏了')
  expect(namesIn(answers)).toEqual(['王小红', '周敏'])
})
