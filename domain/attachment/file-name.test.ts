import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelOfName, savedName } from './file-name.ts'

test.each([
  ['IMG_2034.jpg', 'IMG_2034.jpg'],
  ['C:\\Users\\Wang\\身份证 正面.png', '身份证 正面.png'],
  ['../../etc/passwd', 'passwd'],
  ['bill\u202Egpj.exe', 'billgpj.exe'],
  ['a\nb\u0000c.pdf', 'abc.pdf'],
  ['  two   words .pdf ', 'two words .pdf'],
  ['', ''],
])('%j is called %j', (name, label) => {
  expect(labelOfName(name)).toBe(label)
})

test('a label is short and plain, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const label = labelOfName(name)
      expect([...label].length).toBeLessThanOrEqual(80)
      expect(label).not.toMatch(/[\p{Cc}\p{Cf}\\/]/u)
    }),
  )
})

test('a file is given out under the reference and its number', () => {
  expect(savedName('HM-26-7K3M9Q', 4, 'jpeg')).toBe('HM-26-7K3M9Q-4.jpg')
})
