/** Why planning or entering a visit was refused: the keys of `visit.refused`. */
const VISIT_REFUSALS = [
  'two-people',
  'away-that-day',
  'not-told-before',
  'told-already',
  'only-when-done',
  'no-visit-planned',
  'another-visit',
  'not-found',
  'forbidden',
] as const
export type VisitRefusal = (typeof VISIT_REFUSALS)[number]

export function isVisitRefusal(code: string): code is VisitRefusal {
  return (VISIT_REFUSALS as readonly string[]).includes(code)
}
