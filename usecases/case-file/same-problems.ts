import { listSameProblems } from '#db/queries/same-problem.ts'
import { urgencyOf } from '#domain/case-file/filing.ts'
import { problemWords } from '#domain/case-file/same-problem.ts'
import { isDanger, type Stage } from '#domain/case-file/words.ts'
import { answersToFile } from '#domain/service/journey.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { routeFiling } from '#domain/service/routing.ts'
import type { Service } from '#domain/service/service.ts'
import { subdistrictOf } from '#domain/town/area.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'

/** What everybody may know of a problem that was told before: no word of what was written. */
export type SameProblem = {
  readonly reference: string
  /** Local date. */
  readonly receivedOn: string
  readonly stage: Stage
  readonly unitId: string
  readonly subdistrictId: string | null
}

const MOST = 3
const SINCE = 90 * 24 * 3_600_000

/**
 * Open case files that may tell of the same problem, by service, area and words; none where the service is one
 * person's own matter, or somebody is in danger: that one needs a call of their own. What is answered here is no more than their public lines say.
 */
export async function findSameProblems(
  hall: Hall,
  service: Service,
  answers: Answers,
): Promise<SameProblem[]> {
  if (!service.merges) return []
  const town = await currentTown(hall)
  const filed = answersToFile(service, answers)
  if (isDanger(urgencyOf(filed, town.emergency))) return []
  const { areaId } = routeFiling(town, service, filed)
  const phrases = problemWords(town, service, filed).map((tokens) =>
    tokens.map((token) => hall.keys.token(token)),
  )
  const subdistrictId = areaId === null ? null : (subdistrictOf(town.areas, areaId)?.id ?? null)
  const since = hall.now() - SINCE
  const rows = await listSameProblems(
    hall.read,
    { service: service.slug, subdistrictId, since, phrases },
    MOST,
  )
  return rows.map((row) => ({
    reference: row.reference,
    receivedOn: row.receivedOn,
    stage: row.stage,
    unitId: row.unitId,
    subdistrictId: row.subdistrictId,
  }))
}
