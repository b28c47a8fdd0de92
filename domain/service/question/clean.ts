import type { RawFields } from './kind.ts'

// Controls but tab and line feed, and the bidirectional overrides and isolates that can disguise a text.
const unwanted = /[[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]--[\t\n]]/gv

/** The first value of a field, cleaned to one line; '' where the field is absent. */
export function line(raw: RawFields, field: string): string {
  return clean(raw[field]?.[0] ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The first value of a field with its line breaks, cleaned; '' where the field is absent. */
export function lines(raw: RawFields, field: string): string {
  return clean(raw[field]?.[0] ?? '').trim()
}

/** All values of a field, one line each, without repetition and empty ones. */
export function values(raw: RawFields, field: string): string[] {
  const cleaned = (raw[field] ?? []).map((value) => clean(value).trim())
  return [...new Set(cleaned.filter((value) => value !== ''))]
}

export function isTicked(raw: RawFields, field: string): boolean {
  return values(raw, field).length > 0
}

/** Full-width digits, letters and signs as their ordinary forms. */
export function narrow(text: string): string {
  return text.normalize('NFKC')
}

/** The length of a text as people count it: rare characters and emoji of one code point are one. */
export function lengthOf(text: string): number {
  return [...text].length
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unwanted, '')
    .replaceAll('\ufffd', '')
    .normalize('NFC')
}
