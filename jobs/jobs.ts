import { sendDigests } from '#usecases/desk/digest.ts'
import type { Hall } from '#usecases/hall.ts'
import { sendOutbox } from '#usecases/outbox/send-outbox.ts'
import { handOverAbsent } from '#usecases/people/hand-over-absent.ts'
import { tellOfOrphans } from '#usecases/people/tell-of-orphans.ts'
import { cleanUp } from '#usecases/sweep/clean-up.ts'
import { closeAfterWindow } from '#usecases/sweep/close-after-window.ts'
import { eraseAfterYears } from '#usecases/sweep/erase-after-years.ts'
import { countingPass, type Pass } from '#usecases/sweep/go-through.ts'
import { recomputeDates } from '#usecases/sweep/recompute-dates.ts'
import { sweepClocks } from '#usecases/sweep/sweep-clocks.ts'
import { currentTown } from '#usecases/town/current-town.ts'

/** One job: when it runs (seconds first) and what it does. */
export type Job = {
  readonly name: string
  readonly every: string
  readonly work: (hall: Hall, pass: Required<Pass>) => Promise<unknown>
}

/** The jobs of one process. */
export function jobs(): Job[] {
  return [
    { name: 'sweep', every: '0 * * * * *', work: sweep() },
    {
      name: 'outbox',
      every: '*/10 * * * * *',
      work: (hall, { signal }) => sendOutbox(hall, by('outbox'), signal),
    },
    {
      name: 'close',
      every: '30 */5 * * * *',
      work: (hall, pass) => closeAfterWindow(hall, by('close'), pass),
    },
    { name: 'erase', every: '50 17 * * * *', work: (hall, pass) => eraseAfterYears(hall, by('erase'), pass) },
    { name: 'digest', every: '20 */5 * * * *', work: (hall, pass) => sendDigests(hall, by('digest'), pass) },
    { name: 'absences', every: '20 */5 * * * *', work: absences },
    { name: 'clean-up', every: '40 7 * * * *', work: (hall) => cleanUp(hall, by('clean-up')) },
  ]
}

/** A case file on which dates could not be worked out is tried again after this (ms): all others are looked at with it. */
const TRIED_AGAIN_AFTER = 10 * 60_000

/** Before the clocks are looked at, dates that changed town data has moved are worked out again. */
function sweep(): Job['work'] {
  let recomputed: { contentVersion: number; failedAt: number | null } = { contentVersion: 0, failedAt: null }
  return async (hall, pass) => {
    const { contentVersion } = await currentTown(hall)
    const { failedAt } = recomputed
    const isTime = failedAt !== null && hall.now() - failedAt >= TRIED_AGAIN_AFTER
    if (contentVersion !== recomputed.contentVersion || isTime) {
      const counting = countingPass(pass)
      await recomputeDates(hall, by('recompute'), counting.pass)
      if (!pass.signal.aborted)
        recomputed = { contentVersion, failedAt: counting.failed() > 0 ? hall.now() : null }
    }
    await sweepClocks(hall, by('sweep'), pass)
  }
}

/** No clock hangs on somebody on leave: their case files go to the deputy, and leads hear of those that nobody works on. */
async function absences(hall: Hall, { signal }: Required<Pass>): Promise<void> {
  await handOverAbsent(hall, by('absences'), signal)
  if (!signal.aborted) await tellOfOrphans(hall, by('absences'))
}

function by(job: string) {
  return { kind: 'system', job } as const
}
