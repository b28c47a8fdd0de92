import { askEndsAt } from '#domain/case-file/ask-effects.ts'
import { listedItems, writtenList } from '#domain/case-file/asked-items.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { asksOnce } from '#domain/case-file/regime-traits.ts'
import { clockBook } from '../clock-book.ts'
import { defineMove } from './define-move.ts'

const MOST_ITEMS = 20

/**
 * Asks the person for all that is missing in one list, with a day by which an answer helps. For an information request
 * once, by working day 7 and with a stated time (政府信息公开条例 30).
 */
export const askResident = defineMove({
  move: 'ask-resident',
  read: (fields, { town, service, today }) => {
    const items = listedItems(fields.residentText('text'))
    if (items.length === 0) fields.wrong('text', 'required')
    if (items.length > MOST_ITEMS) fields.wrong('text', 'too-many-items', { max: MOST_ITEMS })
    const answerBy = fields.optionalDate('answer-by', { earliest: today })
    if (answerBy === null && asksOnce(town, service)) fields.wrong('answer-by', 'required')
    return { items, answerBy }
  },
  decide: ({ town, service, state, events, now }, { items, answerBy }) => {
    if (asksOnce(town, service) && state.asked > 0) return { ok: false, reason: 'asked-once-already' }
    const clocks = clocksOnFile(clockBook(town), service.regimes, events, now)
    const end = askEndsAt(town, service, clocks, now)
    if (end !== null && now >= end) return { ok: false, reason: 'asked-too-late' }
    const data = { answerBy, items: items.length }
    return [{ type: 'resident-asked', data, text: { text: writtenList(items), items } }]
  },
})
