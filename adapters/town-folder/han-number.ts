const DIGITS = '零一二三四五六七八九'
const ZERO = /[〇○]/g

/** Reads a number from 1 to 999 as laws write it: 八, 十五, 二十, 一百零三; plain digits too. NaN where it is none. */
export function readHanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const match = /^(?:(.)百)?零?(?:(.?)十)?(.)?$/u.exec(text.replace(ZERO, '零'))
  if (!match || text === '') return Number.NaN
  const [, hundreds, tens, ones] = match
  return digit(hundreds) * 100 + (tens === '' ? 1 : digit(tens)) * 10 + digit(ones)
}

function digit(character: string | undefined): number {
  if (character === undefined) return 0
  const value = DIGITS.indexOf(character)
  return value < 0 ? Number.NaN : value
}
