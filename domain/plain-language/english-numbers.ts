import { MONTHS, WEEKDAYS } from './calendar-words.ts'
import { isoDate, type NumberFact, type NumberPattern, type NumberUnit, readNumbers } from './number-fact.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }
const UNITS: readonly (readonly [RegExp, NumberUnit])[] = [
  [/^working[- ]days?$/i, 'working-days'],
  [/^(?:calendar[- ])?days?$/i, 'days'],
  [/^weeks?$/i, 'weeks'],
  [/^months?$/i, 'months'],
  [/^years?$/i, 'years'],
  [/^hours?$/i, 'hours'],
  [/^minutes?$/i, 'minutes'],
  [/^yuan$/i, 'yuan'],
  [/^(?:%|per\s?cent)$/i, 'percent'],
  [/^times$/i, 'times'],
]
const UNIT =
  '(?:[\\s-]*(working[- ]days?|(?:calendar[- ])?days?|weeks?|months?|years?|hours?|minutes?|yuan|%|per\\s?cent|times)\\b|(%))?'
const MONTH = `(${MONTHS.join('|')})`
const NUMBER_WORD = `(?:(?:${TENS.join('|')})(?:-(?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.join('|')})`

const PATTERNS: readonly NumberPattern[] = [
  {
    pattern: new RegExp(`(?:(${WEEKDAYS.join('|')}),?\\s+)?(\\d{1,2})\\s+${MONTH}(?:\\s+(\\d{4}))?`, 'g'),
    read: ([, , day, month, year]) => ({ value: isoDate(year, monthNumber(month!), day), unit: 'date' }),
  },
  { pattern: new RegExp(`${MONTH}\\s+(\\d{4})`, 'g'), read: ([, month, year]) => monthOf(month!, year) },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|of|by|from|until|since|every|each|to|and|before|after|late|early)\\s)${MONTH}\\b`,
      'g',
    ),
    read: ([, month]) => monthOf(month!, undefined),
  },
  {
    pattern: /\d{3,4}(?:[ -]\d{3,4})+/g,
    read: ([digits]) => ({ value: digits.replace(/\D/g, ''), unit: 'phone' }),
  },
  { pattern: /\barticles?\s+(\d+)/gi, read: ([, value]) => ({ value: value!, unit: 'article' }) },
  {
    pattern: new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)(?:\\s+(${Object.keys(SCALES).join('|')}))?${UNIT}`, 'gi'),
    read: ([, digits, scale, unit, sign]) => ({ value: scaled(digits!, scale), unit: unitOf(unit ?? sign) }),
  },
  { pattern: /\b(?:a|one)?[\s-]?half\b/gi, read: () => ({ value: '0.5', unit: null }) },
  { pattern: /\btwice\b/gi, read: () => ({ value: '2', unit: 'times' }) },
  { pattern: /\bonce\b/gi, read: () => ({ value: '1', unit: 'times', loose: true }) },
  {
    pattern: new RegExp(`\\b(${NUMBER_WORD})(?:\\s+(${Object.keys(SCALES).join('|')}))?\\b${UNIT}`, 'gi'),
    read: ([, word, scale, unit]) => wordFact(word!, scale, unit),
  },
]

/** The numbers of an English text: digits, dates, phone numbers, articles, "half", "twice", number words; "one" is loose. */
export function englishNumbers(text: string, line: number): NumberFact[] {
  return readNumbers(text, line, PATTERNS)
}

function wordFact(word: string, scale: string | undefined, unit: string | undefined) {
  const value = Number(scaled(String(valueOfWord(word.toLowerCase())), scale))
  return { value: String(value), unit: unitOf(unit), loose: value < 2 }
}

function valueOfWord(word: string): number {
  const [ten, one] = word.split('-')
  const tens = TENS.indexOf(ten!)
  return tens < 0 ? SMALL.indexOf(word) : (tens + 2) * 10 + (one ? SMALL.indexOf(one) : 0)
}

function scaled(digits: string, scale: string | undefined): string {
  const factor = scale ? SCALES[scale.toLowerCase()]! : 1
  return String(Math.round(Number(digits.replace(/,/g, '')) * factor * 1e6) / 1e6)
}

function unitOf(word: string | undefined): NumberUnit | null {
  return UNITS.find(([pattern]) => word && pattern.test(word))?.[1] ?? null
}

function monthOf(month: string, year: string | undefined) {
  return { value: isoDate(year, monthNumber(month), undefined), unit: year ? 'date' : 'month-name' } as const
}

function monthNumber(month: string): number {
  return MONTHS.indexOf(month) + 1
}
