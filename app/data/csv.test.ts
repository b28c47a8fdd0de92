import { expect, test } from 'vitest'
import { csvHead, csvLines } from './csv.ts'

test('begins with the mark of UTF-8 and ends lines with CR LF', () => {
  expect(csvHead(['month', 'value'])).toBe('\uFEFFmonth,value\r\n')
})

test.each([
  [['a,b', 'say "no"', 'two\r\nlines'], '"a,b","say ""no""","two\r\nlines"\r\n'],
  [[1.5, 0, null, ''], '1.5,0,,\r\n'],
  [['=1+1', '+1', '-1', '@x', '\tx', '\rx'], `'=1+1,'+1,'-1,'@x,'\tx,"'\rx"\r\n`],
  [['＝1', '＋1', '－1', '＠x'], `'＝1,'＋1,'－1,'＠x\r\n`],
  [['南河街道', 'HM-26-7K3M9Q'], '南河街道,HM-26-7K3M9Q\r\n'],
])('%j', (row, line) => {
  expect(csvLines([row])).toBe(line)
})
