import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskName } from './mask-name.ts'

describe('a name on a public notice', () => {
  test.each([
    ['李明', '李*'],
    ['王小明', '王*明'],
    ['王 小明', '王*明'],
    ['  王小明  ', '王*明'],
    ['王小明（小王）', '王*明'],
    ['欧阳娜', '欧阳*'],
    ['欧阳娜娜', '欧阳*娜'],
    ['诸葛', '诸*'],
    ['司马相如', '司马*如'],
    ['張王小明', '張***'],
    ['阿依木', '阿**'],
    ['买买提', '买**'],
    ['马合木提', '马***'],
    ['阿卜杜热合曼', '阿***'],
    ['买买提·吐尔逊', '买**·吐**'],
    ['买买提•吐尔逊', '买**·吐**'],
    ['古丽努尔．吐尔逊', '古***·吐**'],
    ['阿依木·', '阿**'],
    ['Maria Garcia', 'M*** G***'],
    ['maria de la Cruz', 'm*** d*** l*** C***'],
    ["Siobhán O'Brien", 'S*** O***'],
    ['Jean-Paul', 'J***'],
    ['Li Ming', 'L*** M***'],
    ['李 Maria', '李 M***'],
    ['Айгуль', 'А***'],
    ['ئايىم', 'ئ***'],
    ['𠮷野', '𠮷*'],
    ['李𠮷明', '李*明'],
    ['李\u{E000}', '李*'],
    ['E\u0301va Nagy', 'E\u0301*** N***'],
    ['王', '*'],
    ['', ''],
    ['123', ''],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })

  test('of sixty characters no more than the first', () => {
    expect(maskName('阿'.repeat(60))).toBe('阿***')
    expect(maskName('x'.repeat(60))).toBe('x***')
  })

  test('never shows more than four characters of a part, nor half of one, and hides something of every name', () => {
    const rare = fc.constantFrom(...'王小明欧阳阿依木𠮷𣂏a Bé·')
    fc.assert(
      fc.property(fc.array(rare, { minLength: 1, maxLength: 60 }), (characters) => {
        const name = characters.join('')
        const shown = maskName(name)
        expect(shown.isWellFormed()).toBe(true)
        for (const part of shown.split(/[· ]/u)) {
          if (part === '') continue
          expect([...part].filter((one) => one !== '*').length).toBeLessThanOrEqual(4)
        }
        const letters = (text: string) => text.replace(/[^\p{Letter}]/gu, '')
        if (letters(name).length > 3 && !/[· ]/u.test(name)) expect(letters(shown)).not.toBe(letters(name))
      }),
    )
  })
})
