import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import { type Holiday, type HolidayList, holidaysOf } from '#domain/clock/holiday-list.ts'
import type { Words } from '#domain/locale.ts'

export type YearToWrite = {
  readonly list: HolidayList
  readonly wordsOf: (name: string) => Words
  /** Where the year came from: a comment above it. */
  readonly note: string
}

const NAMELESS: Words = { en: 'Day off', 'zh-Hans': '放假' }
const NOTE = '# Imported '

/**
 * The text of a calendar's file with one year brought in or replaced. Everything else stays letter by letter, and
 * of a year that was there what is the same and every comment.
 */
export function withYear(text: string, year: YearToWrite): string {
  const document = parseDocument(text)
  const years = document.get('years', true)
  if (!isMap(years) || years.flow || years.items.length === 0) {
    if (isMap(years)) years.set(year.list.year, document.createNode(plainYear(year)))
    else document.set('years', document.createNode({ [year.list.year]: plainYear(year) }))
    return document.toString({ lineWidth: 0, flowCollectionPadding: false })
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return spliced(text, years, year).replaceAll(/\r?\n/g, newline)
}

function spliced(text: string, years: YAMLMap, year: YearToWrite): string {
  const pairs = years.items as Pair[]
  const old = pairs.find((pair) => yearOf(pair) === year.list.year)
  const indent = ' '.repeat(columnOf(text, startOf(pairs[0]!)))
  if (old) {
    const start = startOf(old) - indent.length
    return text.slice(0, start) + block(year, indent, text, old) + text.slice(endOf(old))
  }
  const before = pairs.findLast((pair) => yearOf(pair) < year.list.year)
  if (!before) {
    const start = startOf(pairs[0]!) - indent.length
    return `${text.slice(0, start)}${block(year, indent)}\n${text.slice(start)}`
  }
  const head = text.slice(0, endOf(before))
  return `${head}${head.endsWith('\n') ? '' : '\n'}\n${block(year, indent)}${text.slice(endOf(before))}`
}

function block({ list, wordsOf, note }: YearToWrite, indent: string, text = '', old?: Pair): string {
  const kept = old ? entriesOf(text, old) : []
  const inner = `${indent}  `
  const lines = holidaysOf(list.days).flatMap((holiday) => {
    const entry = entryOf(holiday, wordsOf)
    const same = kept.find(({ value }) => isDeepStrictEqual(value, entry))
    return same?.lines ?? entryLines(entry).map((line) => `${inner}  ${line}`)
  })
  const used = new Set(lines)
  const comments = old ? commentsOf(text, old).filter((line) => !used.has(line)) : []
  return [
    `${indent}${list.year}:`,
    `${inner}${NOTE}${note}`,
    ...comments,
    `${inner}sources:`,
    ...list.sources.map((source) => `${inner}  - ${source}`),
    `${inner}holidays:`,
    ...lines,
    '',
  ].join('\n')
}

type Entry = { name: Words; off: string | string[]; worked?: string[] }

function entryOf({ name, off, worked }: Holiday, wordsOf: YearToWrite['wordsOf']): Entry {
  const spans = off.map(([first, last]) => (first === last ? first : `${first}..${last}`))
  return {
    name: name === null ? NAMELESS : wordsOf(name),
    off: spans.length === 1 ? spans[0]! : spans,
    ...(worked.length > 0 && { worked: [...worked] }),
  }
}

function entryLines({ name, off, worked }: Entry): string[] {
  const short = (value: unknown) =>
    stringify(value, {
      collectionStyle: 'flow',
      lineWidth: 0,
      flowCollectionPadding: !Array.isArray(value),
    }).trim()
  return [`- name: ${short(name)}`, `  off: ${short(off)}`, ...(worked ? [`  worked: ${short(worked)}`] : [])]
}

type KeptEntry = { readonly value: unknown; readonly lines: readonly string[] }

/** The holidays of a year as they stand, each with its lines and the comments above it. */
function entriesOf(text: string, old: Pair): KeptEntry[] {
  const holidays = isMap(old.value) ? old.value.get('holidays', true) : undefined
  if (!isSeq(holidays) || holidays.flow) return []
  let from = holidays.range?.[0] ?? 0
  return holidays.items.flatMap((item) => {
    if (!isMap(item) || !item.range) return []
    const lines = text
      .slice(text.lastIndexOf('\n', from - 1) + 1, item.range[1])
      .trimEnd()
      .split(/\r?\n/)
    from = item.range[1]
    return { value: item.toJSON(), lines: lines.filter((line) => line.trim() !== '') }
  })
}

function commentsOf(text: string, old: Pair): string[] {
  return text
    .slice(startOf(old), endOf(old))
    .split(/\r?\n/)
    .filter((line) => line.trim().startsWith('#') && !line.trim().startsWith(NOTE))
}

function plainYear({ list, wordsOf }: YearToWrite) {
  return {
    sources: [...list.sources],
    holidays: holidaysOf(list.days).map((holiday) => entryOf(holiday, wordsOf)),
  }
}

function yearOf({ key }: Pair): number {
  return isScalar(key) ? Number(key.value) : Number.NaN
}

function startOf({ key }: Pair): number {
  return (isScalar(key) && key.range?.[0]) || 0
}

function endOf({ key, value }: Pair): number {
  const range =
    (isMap(value) || isSeq(value) || isScalar(value) ? value.range : null) ??
    (isScalar(key) ? key.range : null)
  return range?.[1] ?? 0
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}
