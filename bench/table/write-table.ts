import type { Row } from './row.ts'

const HEAD = ['what', 'ours', 'compared with', '', 'ratio', 'aim', 'met']
const TO_THE_RIGHT = new Set([1, 3, 4])
const GAP = '  '

/** The whole table as text: one line a measurement, figures to the right. */
export function writeTable(rows: readonly Row[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)))
  const lines = cells.map((line) =>
    line
      .map((cell, column) =>
        TO_THE_RIGHT.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join(GAP),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join(GAP)
  return [lines[0], rule, ...lines.slice(1)].map((line) => line!.trimEnd()).join('\n')
}

function cellsOf({ what, ours, unit, against, theirs, aim, met }: Row): string[] {
  return [
    what,
    `${written(ours)} ${unit}`,
    against,
    theirs === null ? '' : `${written(theirs)} ${unit}`,
    theirs === null ? '' : `${Math.round((100 * ours) / theirs)} %`,
    aim,
    met === null ? '' : met ? 'yes' : 'NO',
  ]
}

function written(figure: number): string {
  return figure.toLocaleString('en-GB', { maximumFractionDigits: figure < 100 ? 1 : 0 })
}
