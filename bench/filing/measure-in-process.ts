import { join } from 'node:path'
import { openBenchHall } from '../hall/open-bench-hall.ts'
import { median, type Row } from '../table/row.ts'
import { openBareWriter } from './bare-writer.ts'
import { fileBare } from './file-bare.ts'
import { fileInProcess } from './file-in-process.ts'
import type { Prepared } from './prepare-filings.ts'
import { inTurn } from './rounds.ts'

const AT_ONCE = 32

/**
 * The use case called in process beside a bare loop: raw statements, the same rows, one durable transaction a filing.
 * The loop that puts 32 filings into a commit shows what is left of the flush that filings share in both.
 */
export async function measureInProcess({ drafts, sample, copy }: Prepared): Promise<Row[]> {
  const { hall } = await openBenchHall(copy('in-process'))
  const bare = (name: string) => openBareWriter({ file: join(copy(name), 'openhall.db'), ...sample })
  const [one, shared] = [bare('loop'), bare('loop-shared')]
  const { ours, alone, together } = await inTurn(drafts, {
    ours: (some) => fileInProcess(hall, some, AT_ONCE),
    alone: (some) => fileBare(one, some, 1),
    together: (some) => fileBare(shared, some, AT_ONCE),
  })
  await hall.close()
  one.close()
  shared.close()
  const [a, b, c] = [median(ours), median(alone), median(together)]
  const row = { what: 'filings in process, 32 at once', ours: a, unit: '/s' }
  return [
    { ...row, against: 'bare loop, same rows', theirs: b, aim: 'at least 50 %', met: a >= 0.5 * b },
    { ...row, against: 'bare loop, 32 to a commit', theirs: c, aim: '', met: null },
  ]
}
