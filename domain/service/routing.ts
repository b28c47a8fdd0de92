import { officeOf } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import type { Answers } from './question/answer.ts'
import type { Service } from './service.ts'

/** Where a filing goes first, and the exact area that it is about (null where nobody said). */
export type Route = { unitId: string; areaId: string | null }

/** The unit of a new case file, by the service's `routing`. Somebody in the wrong place is forwarded later. */
export function routeFiling(town: Pick<Town, 'areas'>, service: Service, answers: Answers): Route {
  const { routing } = service
  const areaId = placeOf(service, answers)
  if (routing.by === 'choice') return { unitId: unitOfChoice(service, answers), areaId }
  if (routing.to !== 'subdistrict') return { unitId: routing.to, areaId }
  return { unitId: (areaId !== null && officeOf(town.areas, areaId)) || routing.fallback, areaId }
}

/** The place that routes; where the service names none, the first place that somebody named. */
function placeOf({ routing, questions }: Service, answers: Answers): string | null {
  if (routing.question !== undefined && routing.by !== 'choice') return placeIn(answers, routing.question)
  for (const { id } of questions) {
    const place = placeIn(answers, id)
    if (place !== null) return place
  }
  return null
}

function placeIn(answers: Answers, question: string): string | null {
  const answer = answers[question]
  if (answer?.type === 'area') return 'area' in answer ? answer.area : null
  return answer?.type === 'address' ? (answer.area ?? null) : null
}

function unitOfChoice({ routing }: Service, answers: Answers): string {
  const answer = routing.question === undefined ? undefined : answers[routing.question]
  if (answer?.type !== 'choice') return routing.fallback
  return routing.units?.[answer.value] ?? routing.to
}
