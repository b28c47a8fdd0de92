import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { extendableClocks } from '#domain/case-file/extension.ts'
import { clockBook } from '../clock-book.ts'
import { defineMove } from './define-move.ts'

const LONGEST = 1_000

/**
 * Asks whoever the rule names for more time, with the reason, before the due date and for no more than the rule allows
 * (信访工作条例 34, 政府信息公开条例 33).
 */
export const askExtension = defineMove({
  move: 'ask-extension',
  read: (fields) => ({
    clock: fields.text('clock'),
    count: fields.wholeNumber('count', { min: 1, max: LONGEST }),
    text: fields.text('text'),
  }),
  decide: ({ town, service, events, now }, { clock, count, text }) => {
    const clocks = clocksOnFile(clockBook(town), service.regimes, events, now)
    const found = extendableClocks(clocks, now).find((one) => one.clock === clock)
    if (!found) return { ok: false, reason: 'not-extendable', field: 'clock' }
    if (count > found.max) return { ok: false, reason: 'longer-than-allowed', field: 'count' }
    return [{ type: 'extension-asked', data: { clock, count, unit: found.unit }, text: { text } }]
  },
})
