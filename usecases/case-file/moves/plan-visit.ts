import { defineMove } from './define-move.ts'
import { whyNotVisitors } from './visit-people.ts'

/**
 * Two people go and see (入户调查: 社会救助暂行办法 11, 浙江省社会救助条例 11). The person is told the day and what to have
 * ready; not told only where the form says why. A visit that is planned already moves to the new day.
 */
export const planVisit = defineMove({
  move: 'plan-visit',
  read: (fields, { today }) => {
    const on = fields.optionalDate('on', { earliest: today })
    if (on === null) fields.wrong('on', 'required')
    const unannounced = fields.optionalOneOf('how', ['announced', 'unannounced']) === 'unannounced'
    const text = fields.optionalText('text')
    const why = unannounced ? fields.text('why') : ''
    if (unannounced && text !== '') fields.wrong('text', 'not-told-before')
    const staffIds = [fields.text('first'), fields.text('second')]
    return { on: on ?? today, staffIds, unannounced, text: unannounced ? { why } : { text } }
  },
  decide: async (situation, { on, staffIds, unannounced, text }) => {
    const wrong = await whyNotVisitors(situation, staffIds, on)
    if (wrong) return wrong
    const { visits } = situation.state
    const open = visits.find(({ result }) => result === null)
    if (open && !open.unannounced && unannounced) return { ok: false, reason: 'told-already', field: 'how' }
    const visit = open?.visit ?? visits.length + 1
    const data = { visit, on, staffIds, ...(unannounced && { unannounced }) }
    return [{ type: 'visit-planned', data, text }]
  },
})
