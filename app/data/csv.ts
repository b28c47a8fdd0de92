import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | null

const BYTE_ORDER_MARK = '\uFEFF'

/** The first line of a file, with the mark by which spreadsheets know UTF-8. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLines([columns])
}

/** Lines after RFC 4180, ended by CR LF. A text that a spreadsheet would take for a formula is made harmless. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ })
}
