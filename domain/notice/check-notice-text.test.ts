import { expect, test } from 'vitest'
import { checkNoticeText } from './check-notice-text.ts'

const NAMES = ['王小红', '小宝', '买买提·吐尔逊', 'Maria Garcia', '李']

test.each([
  ['每月1,240元，家庭共3人。', []],
  ['Level two of care. The office has checked the income.', []],
  ['2026年11月起，按月发放。', []],
  ['公示期7天，12月5日结束。', []],
  ['身份证330106199001011234', ['long-number']],
  ['身份证 330106 19900101 123X', ['long-number']],
  ['电话１３８００００１２３４', ['long-number']],
  ['138-0000-1234', ['long-number']],
  ['电话一三八零零零零一二三四', ['long-number']],
  ['住翠湖花园3号楼2单元501室', ['address']],
  ['翠湖路 18 号', ['address']],
  ['Room 501, Building 3', ['address']],
  ['12 North Lake Road', ['address']],
  ['和小宝一起生活', ['person-named']],
  ['王 小 红一家', ['person-named']],
  ['买买提吐尔逊一家', ['person-named']],
  ['the family of maria garcia', ['person-named']],
  ['李家村的一户', []],
  ['因患癌症', ['illness']],
  ['重度残疾', ['illness']],
  ['after a stroke in hospital', ['illness']],
  ['小宝住院，电话13800001234', ['long-number', 'person-named', 'illness']],
  ['The applicant still lives here.', []],
])('%s: %j', (text, problems) => {
  expect(checkNoticeText(text, NAMES)).toEqual(problems)
})
