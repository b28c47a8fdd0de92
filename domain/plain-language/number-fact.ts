export type NumberUnit =
  | 'working-days'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'hours'
  | 'minutes'
  | 'yuan'
  | 'percent'
  | 'times'
  | 'article'
  | 'date'
  | 'month-name'
  | 'phone'

/**
 * A number as a text states it. `value` is a decimal number without grouping, a date as `YYYY-MM-DD`, `--MM-DD` or
 * `YYYY-MM`, or the digits of a phone number. A `loose` one (a word such as "one" or 三 outside a count) may answer
 * a number of the other language and need not be answered itself.
 */
export type NumberFact = {
  readonly value: string
  readonly unit: NumberUnit | null
  readonly loose: boolean
  readonly line: number
  readonly text: string
}

type Reading = Pick<NumberFact, 'value' | 'unit'> & { readonly loose?: boolean }

export type NumberPattern = {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray) => Reading | null
}

/** Applies patterns in order to full- or half-width text; what one has read is hidden from the next. */
export function readNumbers(text: string, line: number, patterns: readonly NumberPattern[]): NumberFact[] {
  const facts: NumberFact[] = []
  let rest = text.replace(/[０-９％．，]/g, (wide) => wide.normalize('NFKC'))
  for (const { pattern, read } of patterns)
    for (const match of rest.matchAll(pattern)) {
      const found = read(match)
      if (!found) continue
      const lines = rest.slice(0, match.index).match(/\n/g)?.length ?? 0
      facts.push({ loose: false, ...found, line: line + lines, text: match[0].trim() })
      rest = hidden(rest, match.index, match[0].length)
    }
  return facts
}

function hidden(text: string, from: number, length: number): string {
  const hole = text.slice(from, from + length).replace(/[^\n]/g, ' ')
  return text.slice(0, from) + hole + text.slice(from + length)
}

/** `2026-11-18`, without a year `--11-18`, without a day `2026-11`, a month alone `--11`. */
export function isoDate(year: string | undefined, month: number, day: string | undefined): string {
  const two = (part: number | string) => String(part).padStart(2, '0')
  return `${year ?? '-'}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
}
