import { openFields } from '#domain/desk/fill-template.ts'
import { lengthOf, line, lines, narrow } from '#domain/service/question/clean.ts'
import { isoDate, readDate } from '#domain/service/question/date-text.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { fenOf } from '#domain/service/question/money.ts'

/** What is wrong with one field of a move's form. */
export type FieldProblem = {
  readonly field: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}

const MAX_TEXT = 10_000

/** Reads the fields of one form and gathers what is wrong with them, in the order of the page. */
export class MoveFields {
  readonly problems: FieldProblem[] = []
  readonly #raw: RawFields

  constructor(raw: RawFields) {
    this.#raw = raw
  }

  text(field: string): string {
    const text = this.optionalText(field)
    if (text === '') this.wrong(field, 'required')
    return text
  }

  optionalText(field: string): string {
    const text = lines(this.#raw, field)
    const length = lengthOf(text)
    if (length > MAX_TEXT) this.wrong(field, 'too-long', { max: MAX_TEXT, length })
    return text
  }

  /** What the person will read: no field of a template may be left in it. */
  residentText(field: string): string {
    const text = this.text(field)
    const [open] = openFields(text)
    if (open) this.wrong(field, 'open-field', { open })
    return text
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T {
    const found = this.optionalOneOf(field, allowed)
    if (found === null && !this.#has(field))
      this.wrong(field, line(this.#raw, field) === '' ? 'required' : 'not-a-choice')
    return found ?? allowed[0]!
  }

  optionalOneOf<T extends string>(field: string, allowed: readonly T[]): T | null {
    const value = line(this.#raw, field)
    if (value === '') return null
    const found = allowed.find((candidate) => candidate === value)
    if (found === undefined) this.wrong(field, 'not-a-choice')
    return found ?? null
  }

  someOf<T extends string>(field: string, allowed: readonly T[]): T[] {
    const values = this.#raw[field] ?? []
    if (values.some((value) => !(allowed as readonly string[]).includes(value)))
      this.wrong(field, 'not-a-choice')
    return allowed.filter((candidate) => values.includes(candidate))
  }

  /** A whole number, in digits of any width. */
  wholeNumber(field: string, { min, max }: { min: number; max: number }): number {
    const typed = narrow(line(this.#raw, field)).trim()
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : null
    if (typed === '') this.wrong(field, 'required')
    else if (value === null) this.wrong(field, 'not-a-number')
    else if (value < min) this.wrong(field, 'too-small', { min })
    else if (value > max) this.wrong(field, 'too-large', { max })
    return value ?? min
  }

  /** An amount as people write it, in integer fen; null where left empty. */
  optionalMoney(field: string, max: number): number | null {
    const typed = narrow(line(this.#raw, field))
    if (typed === '') return null
    const fen = fenOf(typed)
    if (fen === null || fen <= 0) this.wrong(field, 'not-money')
    else if (fen > max) this.wrong(field, 'too-large', { max })
    return fen
  }

  /** A local date that is not after `latest`; null where left empty. */
  optionalDate(field: string, bounds: { earliest?: string; latest?: string }): string | null {
    const typed = line(this.#raw, field)
    if (typed === '') return null
    const date = fullDate(typed)
    if (date === null) this.wrong(field, 'not-a-date')
    else if (bounds.latest && date > bounds.latest) this.wrong(field, 'date-in-future')
    else if (bounds.earliest && date < bounds.earliest) this.wrong(field, 'date-too-early')
    return date
  }

  /** Marks a field as wrong; the first thing wrong with it is kept. */
  wrong(field: string, code: string, values?: FieldProblem['values']): void {
    if (!this.#has(field)) this.problems.push({ field, code, ...(values && { values }) })
  }

  #has(field: string): boolean {
    return this.problems.some((problem) => problem.field === field)
  }
}

function fullDate(typed: string): string | null {
  const parts = readDate(narrow(typed).trim())
  const date = parts && isoDate(parts)
  return date?.length === 10 ? date : null
}
