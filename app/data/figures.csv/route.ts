import { hall } from '#usecases/hall.ts'
import { exportedFigures } from '#usecases/measure/export-figures.ts'
import { FIGURE_COLUMNS } from '../columns.ts'
import { csvHead, csvLines } from '../csv.ts'
import { answerData, etagOf } from '../data-answer.ts'

export const dynamic = 'force-dynamic'

/** Every published figure of every month that has ended. */
export async function GET(request: Request): Promise<Response> {
  const months = await exportedFigures(await hall())
  const lines = months.map((rows) =>
    csvLines(
      rows.map(({ month, by, id, measure, version, name, value, note }) => [
        month,
        by,
        id,
        measure,
        version,
        name,
        value,
        note,
      ]),
    ),
  )
  const text = csvHead(FIGURE_COLUMNS.map(({ name }) => name)) + lines.join('')
  return answerData(request, 'csv', etagOf(text), () => text)
}
