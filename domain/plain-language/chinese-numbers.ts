import { isoDate, type NumberFact, type NumberPattern, type NumberUnit, readNumbers } from './number-fact.ts'

const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]'
const UNITS: Readonly<Record<string, NumberUnit>> = {
  个工作日: 'working-days',
  工作日: 'working-days',
  个自然日: 'days',
  日: 'days',
  天: 'days',
  周: 'weeks',
  个星期: 'weeks',
  个月: 'months',
  年: 'years',
  岁: 'years',
  周岁: 'years',
  个小时: 'hours',
  小时: 'hours',
  分钟: 'minutes',
  元: 'yuan',
  倍: 'times',
  次: 'times',
}
const UNIT = `(${Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const COUNTED = `(?:${UNIT}|[名位人户个条项种份类家间件])`

const PATTERNS: readonly NumberPattern[] = [
  {
    pattern: /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/g,
    read: ([, year, month, day]) => ({ value: isoDate(year, Number(month), day), unit: 'date' }),
  },
  {
    pattern: /(\d{4})年(\d{1,2})月/g,
    read: ([, year, month]) => ({ value: isoDate(year, Number(month), undefined), unit: 'date' }),
  },
  {
    pattern: /(?<!\d)(\d{1,2})月(?!龄)/g,
    read: ([, month]) => ({ value: isoDate(undefined, Number(month), undefined), unit: 'month-name' }),
  },
  {
    pattern: /\d{3,4}(?:[ -]\d{3,4})+/g,
    read: ([digits]) => ({ value: digits.replace(/\D/g, ''), unit: 'phone' }),
  },
  {
    pattern: new RegExp(`第\\s?(\\d+|${NUMERAL}+)\\s?条`, 'g'),
    read: ([, value]) => ({ value: String(valueOfNumeral(value!)), unit: 'article' }),
  },
  {
    pattern: new RegExp(`百分之(\\d+|${NUMERAL}+)`, 'g'),
    read: ([, value]) => ({ value: String(valueOfNumeral(value!)), unit: 'percent' }),
  },
  {
    pattern: new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s?([千万亿]*)\\s?(?:(%)|${UNIT})?`, 'g'),
    read: ([, digits, scale, sign, unit]) => ({
      value: scaled(digits!, scale!),
      unit: sign ? 'percent' : unitOf(unit),
    }),
  },
  { pattern: /一半|半数|半(?=年|天|个|价|额)/g, read: () => ({ value: '0.5', unit: null }) },
  {
    pattern: new RegExp(`(?<!第)(${NUMERAL}+)${COUNTED}`, 'g'),
    read: ([, numeral, unit]) => numeralFact(numeral!, unitOf(unit)),
  },
  {
    pattern: new RegExp(`${NUMERAL}+`, 'g'),
    read: ([numeral]) => ({ ...numeralFact(numeral, null), loose: true }),
  },
]

/** The numbers of a Chinese text: digits, dates, phone numbers, articles, 一半, counted numerals; other numerals are loose. */
export function chineseNumbers(text: string, line: number): NumberFact[] {
  return readNumbers(text, line, PATTERNS)
}

/** The value of a Chinese numeral up to 亿, or of plain digits: 一百二十 is 120, 十五 is 15, 二〇二六 is 2026. */
export function valueOfNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const digits = [...numeral].map((character) =>
    '〇一二三四五六七八九'.indexOf(character.replace('两', '二').replace('零', '〇')),
  )
  if (digits.length > 1 && digits.every((digit) => digit >= 0)) return Number(digits.join(''))
  return withScales(numeral, digits)
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }

function withScales(numeral: string, digits: readonly number[]): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const [index, character] of [...numeral].entries()) {
    const scale = SCALES[character]
    if (scale === undefined) digit = digits[index]!
    else if (scale < 1e4) {
      section += (digit || 1) * scale
      digit = 0
    } else {
      total += (section + digit || 1) * scale
      section = 0
      digit = 0
    }
  }
  return total + section + digit
}

function numeralFact(numeral: string, unit: NumberUnit | null) {
  const value = valueOfNumeral(numeral)
  return { value: String(value), unit, loose: value < 2 }
}

function scaled(digits: string, scale: string): string {
  const factor = [...scale].reduce((product, character) => product * SCALES[character]!, 1)
  return String(Math.round(Number(digits.replace(/,/g, '')) * factor * 1e6) / 1e6)
}

function unitOf(word: string | undefined): NumberUnit | null {
  return UNITS[word ?? ''] ?? null
}
