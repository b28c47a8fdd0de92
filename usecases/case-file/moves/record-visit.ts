import { VISIT_RESULTS } from '#domain/case-file/words.ts'
import type { Question } from '#domain/service/question/register.ts'
import { EVIDENCE, FACT_FINDINGS, isFact, type VisitFact, type VisitRecord } from '#domain/visit/fact.ts'
import { defineMove } from './define-move.ts'
import type { MoveFields } from './move-fields.ts'
import { whyNotVisitors } from './visit-people.ts'

/**
 * What the visit found, entered from the paper form, fact by fact: "nobody at home" is an outcome. Without the person's
 * signature no bank or register is asked (社会救助暂行办法 58, 浙江省社会救助条例 49: at the household's request).
 */
export const recordVisit = defineMove({
  move: 'record-visit',
  read: (fields, { today, state, service }) => {
    const planned = state.visits.find(({ result }) => result === null)
    const result = fields.oneOf('result', VISIT_RESULTS)
    const isDone = result === 'done'
    const permission = fields.optionalOneOf('permission', ['yes', 'no']) === 'yes'
    if (permission && !isDone) fields.wrong('permission', 'only-when-done')
    const on = fields.optionalDate('on', { earliest: state.receivedOn, latest: today })
    const record: VisitRecord = {
      text: isDone ? fields.text('text') : fields.optionalText('text'),
      facts: service.questions.filter(isFact).flatMap((question) => factOf(fields, question)),
      neighbours: fields.optionalText('neighbours'),
      neighbour: fields.optionalText('neighbour'),
      met: fields.optionalText('met'),
    }
    const staffIds = [fields.optionalText('first'), fields.optionalText('second')]
    const seen = fields.optionalText('visit')
    return { seen, result, permission, record, staffIds, on: on ?? earlier(planned?.on ?? today, today) }
  },
  decide: async (situation, { seen, result, permission, record, staffIds: typed, on }) => {
    const { visit, staffIds: planned } = situation.state.visits.find((one) => one.result === null)!
    if (seen !== '' && seen !== `${visit}`) return { ok: false, reason: 'another-visit' }
    const staffIds = planned.map((staffId, i) => typed[i] || staffId)
    const isChanged = staffIds.some((staffId, i) => staffId !== planned[i])
    const wrong = isChanged ? await whyNotVisitors(situation, staffIds, on) : null
    if (wrong) return wrong
    const data = { visit, on, staffIds, result, permission }
    return [{ type: 'visit-recorded', data, text: record }]
  },
})

/** What is said of one fact; nothing where its row was left empty. */
function factOf(fields: MoveFields, { id }: Question): VisitFact[] {
  const finding = fields.optionalOneOf(`finding-${id}`, FACT_FINDINGS)
  const words = fields.optionalText(`found-${id}`)
  const evidence = fields.someOf(`evidence-${id}`, EVIDENCE)
  if (finding === null) {
    if (words !== '' || evidence.length > 0) fields.wrong(`finding-${id}`, 'required')
    return []
  }
  if (finding === 'differs' && words === '') fields.wrong(`found-${id}`, 'required')
  return [{ question: id, finding, words, evidence }]
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
