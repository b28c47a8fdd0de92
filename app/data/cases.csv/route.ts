import type { PublicCase } from '#domain/measure/lines.ts'
import { localDateIn } from '#i18n/dates.ts'
import { hall } from '#usecases/hall.ts'
import { exportPublicCases, publicCasesVersion } from '#usecases/measure/public-lines.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { CASE_COLUMNS } from '../columns.ts'
import { type CsvCell, csvHead, csvLines } from '../csv.ts'
import { answerData } from '../data-answer.ts'

export const dynamic = 'force-dynamic'

/** Every public line, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const open = await hall()
  const { zone } = (await currentTown(open)).settings
  const etag = `"${await publicCasesVersion(open)}"`
  return answerData(request, 'csv', etag, () => streamOf(linesOf(exportPublicCases(open), zone)))
}

async function* linesOf(batches: AsyncGenerator<PublicCase[]>, zone: string): AsyncGenerator<string> {
  yield csvHead(CASE_COLUMNS.map(({ name }) => name))
  for await (const batch of batches) yield csvLines(batch.map((line) => rowOf(line, zone)))
}

function rowOf(line: PublicCase, zone: string): CsvCell[] {
  const day = (instant: number | null) => (instant === null ? '' : localDateIn(instant, zone))
  const clocks = line.clocks.map(({ clock, dueOn, stoppedAt }) =>
    `${clock} ${dueOn ?? ''} ${day(stoppedAt)}`.trim(),
  )
  return [
    line.reference,
    line.service,
    line.areaId ?? '',
    line.unitId,
    line.receivedOn,
    line.stage,
    day(line.decidedAt),
    day(line.closedAt),
    clocks.join('; '),
  ]
}

/** One batch at a time, when the reader has room for it. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
