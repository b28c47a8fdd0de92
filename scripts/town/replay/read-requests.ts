import { createReadStream } from 'node:fs'
import { type CsvError, type Info, parse } from 'csv-parse'
import type { Mapping } from '#domain/replay/mapping.ts'
import type { Anomaly, SourceRequest } from '#domain/replay/plan-request.ts'

export type RequestsReading =
  | { readonly ok: true; readonly requests: SourceRequest[]; readonly anomalies: Anomaly[] }
  | { readonly ok: false; readonly sentence: string }

type Row = { readonly record: readonly string[]; readonly info: Pick<Info, 'lines'> }

/**
 * Streams a CSV file of requests and keeps the columns that the mapping names. A line that is no CSV, or has more or fewer
 * fields than the header, is told as an anomaly; the first has no request, the second is read as far as it goes.
 */
export async function readRequests(file: string, { columns }: Mapping): Promise<RequestsReading> {
  const anomalies: Anomaly[] = []
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip(error) {
        anomalies.push({ line: lineOf(error), kind: 'unreadable-line', value: error?.code ?? '' })
        return undefined
      },
    }),
  ) as AsyncIterable<Row>
  const requests: SourceRequest[] = []
  let header: readonly string[] | null = null
  let places: Record<keyof Mapping['columns'], number> | null = null
  for await (const { record, info } of rows) {
    if (header === null || places === null) {
      header = record
      places = placesOf(columns, header)
      const missing = (Object.keys(columns) as (keyof typeof columns)[]).filter((field) => places![field] < 0)
      if (missing.length > 0) {
        return {
          ok: false,
          sentence: `${file}:${info.lines}: ${sayMissing(missing.map((field) => columns[field]))}`,
        }
      }
      continue
    }
    if (record.length !== header.length)
      anomalies.push({ line: info.lines, kind: 'wrong-columns', value: String(record.length) })
    requests.push(requestOf(record, places, info.lines))
  }
  return header ? { ok: true, requests, anomalies } : { ok: false, sentence: `${file}: this file is empty` }
}

function sayMissing(names: readonly string[]): string {
  const listed = names.map((name) => `“${name}”`).join(', ')
  return names.length === 1 ? `the column ${listed} is missing` : `the columns ${listed} are missing`
}

function placesOf(
  columns: Mapping['columns'],
  header: readonly string[],
): Record<keyof Mapping['columns'], number> {
  const entries = Object.entries(columns).map(([field, name]) => [field, header.indexOf(name)])
  return Object.fromEntries(entries) as Record<keyof Mapping['columns'], number>
}

function requestOf(record: readonly string[], places: Record<string, number>, line: number): SourceRequest {
  const fields = Object.entries(places).map(([field, place]) => [field, record[place]?.trim() ?? ''])
  return { line, ...Object.fromEntries(fields) } as SourceRequest
}

function lineOf(error: CsvError | undefined): number {
  return Number((error as { lines?: unknown } | undefined)?.lines ?? 0)
}
