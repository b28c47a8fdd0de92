import { describe, expect, test } from 'vitest'
import { phrasesOf, tokensOf } from './tokens.ts'

describe('tokensOf', () => {
  test.each([
    ['路灯坏了', ['路', '灯', '坏', '了']],
    ['路灯，坏了。', ['路', '灯', '坏', '了']],
    ['Street Lamp', ['street', 'lamp']],
    ['３号楼', ['3', '号', '楼']],
    ['12345热线', ['12345', '热', '线']],
    ['A区B座', ['a', '区', 'b', '座']],
    ['HM-26-7K3M9Q', ['hm', '26', '7k3m9q']],
    ['Ａｐｐｌｙ', ['apply']],
    ['阿卜杜拉·买买提', ['阿', '卜', '杜', '拉', '买', '买', '提']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['café Ñandú', ['café', 'ñandú']],
    ['one two', ['one', 'two']],
    ['don’t', ['don', 't']],
    ['，。！ \n', []],
    ['', []],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens)
  })

  test('composed and decomposed letters are the same', () => {
    expect(tokensOf('cafe\u0301')).toEqual(tokensOf('caf\u00e9'))
  })

  test('a part that starts and ends between tokens is found as a run of tokens', () => {
    const whole = tokensOf('滨河公园附近的路灯不亮').join(' ')
    for (const part of ['灯', '路灯', '公园', '不亮', '滨河公园'])
      expect(whole).toContain(tokensOf(part).join(' '))
  })
})

describe('phrasesOf', () => {
  test.each([
    ['路灯 坏', [['路', '灯'], ['坏']]],
    ['street lamp', [['street'], ['lamp']]],
    [
      '人民路　12号',
      [
        ['人', '民', '路'],
        ['12', '号'],
      ],
    ],
    ['HM-26-7K3M9Q', [['hm', '26', '7k3m9q']]],
    [' ， ', []],
  ])('%s', (text, phrases) => {
    expect(phrasesOf(text)).toEqual(phrases)
  })
})
