import { surnameLength } from './surnames.ts'

const IN_BRACKETS = /[(（[【][^)）\]】]*[)）\]】]/gu
const DOTS = /[·•・．‧∙⋅●]/u
const LETTER = /[\p{Letter}\p{Co}]/u
const HAN = /^[\p{Script=Han}\p{Co}]/u
const HIDDEN = '***'
const HIDDEN_AT_MOST = 3
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * A name as a public notice shows it: enough for neighbours who know the person, too little for everybody else.
 * Chinese names keep the surname, and of two given characters the last (王小明: 王*明). A name without a known surname,
 * a longer one, and each part between dots keep their first character (阿依木: 阿**). Names in letters keep the first
 * letter of each word. Characters are counted as people see them; of sixty no more than three stars tell.
 * Source: 浙江省社会救助条例 55, 个人信息保护法 6 (no more than the purpose needs).
 */
export function maskName(name: string): string {
  const plain = name.replace(IN_BRACKETS, ' ').trim()
  if (DOTS.test(plain)) return partsOf(plain, DOTS).map(maskPart).join('·')
  const words = partsOf(plain, /\s/u)
  const isHan = words.length > 0 && words.every(isInHan)
  return isHan ? maskHan(charactersOf(words.join(''))) : words.map(maskPart).join(' ')
}

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(new RegExp(between, 'u'))
    .map((part) => part.trim())
    .filter((part) => LETTER.test(part))
}

function isInHan(word: string): boolean {
  return charactersOf(word).every((character) => HAN.test(character))
}

/** A word in letters, or one part of a name that has parts: its first character. */
function maskPart(part: string): string {
  const [first = '', ...rest] = charactersOf(part)
  return HAN.test(first) ? first + stars(rest.length) : first + HIDDEN
}

function maskHan(characters: readonly string[]): string {
  const length = surnameLength(characters)
  const surname = characters.slice(0, Math.max(1, length))
  const given = characters.slice(surname.length)
  if (characters.length === 1) return stars(1)
  if (length > 0 && given.length === 2) return `${surname.join('')}*${given[1]}`
  return surname.join('') + stars(given.length)
}

function stars(hidden: number): string {
  return '*'.repeat(Math.min(hidden, HIDDEN_AT_MOST))
}

function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}
