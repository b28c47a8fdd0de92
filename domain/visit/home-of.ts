import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'

/** Where a visit goes: an area of the tree, words, or both; `elsewhere` for a home outside the town. */
export type Home = { readonly areaId: string | null; readonly text: string; readonly elsewhere: boolean }

/**
 * Where the person of a filing lives, or the place that it is about: the address that was asked for, else the one letters
 * go to, else the area alone. Answers that this reader may not see are not in `answers`.
 */
export function homeOf(service: Pick<Service, 'questions'>, answers: Answers, areaId: string | null): Home {
  const given = service.questions.map(({ id }) => answers[id])
  const address = given.find((answer) => answer?.type === 'address')
  const area = given.find((answer) => answer?.type === 'area')
  const near = (area && 'area' in area ? area.area : undefined) ?? areaId
  if (address) {
    const elsewhere = address.elsewhere === true
    return { areaId: elsewhere ? null : (address.area ?? near), text: address.text, elsewhere }
  }
  const reach = given.find((answer) => answer?.type === 'reach')
  return { areaId: near, text: reach?.address ?? '', elsewhere: false }
}
