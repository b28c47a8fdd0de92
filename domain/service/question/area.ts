import { z } from 'zod'
import type { Area } from '#domain/town/area.ts'
import { lengthOf, line, narrow } from './clean.ts'
import { type AnswerPart, baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('area'),
  /** Offers "somewhere else", with a line to say where. */
  mayBeElsewhere: z.boolean().default(false),
})

/** An area of the town, or a place outside it in the person's own words (may be ''). */
export type AreaAnswer = { type: 'area'; area: string } | { type: 'area'; elsewhere: string }

/** The value of a form field that says: outside this town. */
export const ELSEWHERE = '?elsewhere'

const maxLength = 200

/** An area chosen from the tree or written by name; `<id>.elsewhere` says where else. */
export const areaQuestion = defineKind({
  schema,
  parse(question, raw, context) {
    const chosen = line(raw, question.id)
    const elsewhere = question.mayBeElsewhere ? line(raw, `${question.id}.elsewhere`) : ''
    if (lengthOf(elsewhere) > maxLength) {
      return problem(`${question.id}.elsewhere`, 'too-long', { max: maxLength, length: lengthOf(elsewhere) })
    }
    if (question.mayBeElsewhere && (chosen === ELSEWHERE || (chosen === '' && elsewhere !== ''))) {
      return given<AreaAnswer>({ type: 'area', elsewhere })
    }
    if (chosen === '') return null
    const area = findArea(context.areas, chosen)
    return area ? given<AreaAnswer>({ type: 'area', area: area.id }) : problem(question.id, 'not-an-area')
  },
  format: (_, answer: AreaAnswer) => placeParts(answer),
})

/** The area, or "elsewhere" with the person's own words for it. */
export function placeParts(answer: { area?: string; elsewhere?: string }): AnswerPart[] {
  if (answer.area !== undefined) return [{ kind: 'area', value: answer.area }]
  const term: AnswerPart = { kind: 'term', term: 'elsewhere' }
  return answer.elsewhere ? [term, { kind: 'text', value: answer.elsewhere }] : [term]
}

/** The area with this id or this name in either language. */
export function findArea(areas: ReadonlyMap<string, Area>, text: string): Area | undefined {
  const name = narrow(text).toLowerCase()
  const isNamed = (area: Area) => Object.values(area.name).some((words) => words.toLowerCase() === name)
  return areas.get(text) ?? [...areas.values()].find(isNamed)
}
