import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { listEveryCaseFile } from '#db/queries/every-case-file.ts'
import { findNoticeOfCaseFile } from '#db/queries/notice.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import { fileService } from './file-something.ts'
import type { Simulation } from './simulation.ts'

const PROBABILITY = 0.1

/** Neighbours who pass a public notice sometimes object to it. */
export async function objectToNotices(simulation: Simulation): Promise<void> {
  const { hall, town, chance } = simulation
  const service = town.services.get('object-to-a-notice')
  const noticed = (await listEveryCaseFile(hall.read)).filter(
    ({ stage, sealed }) => stage === 'noticed' && !sealed,
  )
  for (const row of noticed) {
    if (!service || !chance.happens(PROBABILITY)) continue
    const { notice } = foldCaseFile((await listCaseEvents(hall.read, row.id)).map(eventOfRow))
    if (notice === null || hall.now() >= notice.endsAt) continue
    const found = await findNoticeOfCaseFile(hall.read, row.id, notice.notice)
    if (found) await fileService(simulation, service, { notice: found.code })
  }
}
