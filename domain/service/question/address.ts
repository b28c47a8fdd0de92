import { z } from 'zod'
import { ELSEWHERE, findArea, placeParts } from './area.ts'
import { lengthOf, line } from './clean.ts'
import { type AnswerPart, baseSchema, defineKind, given, problem } from './kind.ts'

const schema = baseSchema.extend({
  type: z.literal('address'),
  mayBeElsewhere: z.boolean().default(false),
  maxLength: z.int().min(1).max(500).default(200),
})

/** `area` is an area id; it is absent where the person gave words only or lives outside the town. */
export type AddressAnswer = { type: 'address'; area?: string; elsewhere?: true; text: string }

/** An area from the tree (`<id>.area`) and free words (`<id>.text`); either alone is an answer. */
export const addressQuestion = defineKind({
  schema,
  parse(question, raw, context) {
    const [areaField, textField] = [`${question.id}.area`, `${question.id}.text`]
    const [chosen, text] = [line(raw, areaField), line(raw, textField)]
    if (chosen === '' && text === '') return null
    const length = lengthOf(text)
    if (length > question.maxLength)
      return problem(textField, 'too-long', { max: question.maxLength, length })
    if (chosen === '') return given<AddressAnswer>({ type: 'address', text })
    if (chosen === ELSEWHERE && question.mayBeElsewhere) {
      return given<AddressAnswer>({ type: 'address', elsewhere: true, text })
    }
    const area = findArea(context.areas, chosen)
    return area
      ? given<AddressAnswer>({ type: 'address', area: area.id, text })
      : problem(areaField, 'not-an-area')
  },
  format(_, answer: AddressAnswer): AnswerPart[] {
    if (answer.elsewhere) return placeParts({ elsewhere: answer.text })
    const area: AnswerPart[] = answer.area ? [{ kind: 'area', value: answer.area }] : []
    return answer.text ? [...area, { kind: 'text', value: answer.text }] : area
  },
})
