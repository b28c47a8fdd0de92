import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import { pendingExtension } from '#domain/case-file/extension.ts'
import { clockBook } from '../clock-book.ts'
import { defineMove } from './define-move.ts'

/**
 * The approver grants the time or not: another person than asked, once, never after the due date. The reason that the
 * resident reads is the approver's to give (信访工作条例 34, 政府信息公开条例 33). A request whose due date has passed can
 * only be put away.
 */
export const ruleOnExtension = defineMove({
  move: 'rule-on-extension',
  read: (fields) => {
    const agreed = fields.oneOf('agreed', ['yes', 'no']) === 'yes'
    return { agreed, text: agreed ? fields.residentText('text') : fields.text('text') }
  },
  decide: ({ town, service, events, state, actor, now }, { agreed, text }) => {
    const { clock, count, unit, byStaffId } = state.extensionAsked!
    if (actor.kind === 'staff' && actor.staffId === byStaffId) return { ok: false, reason: 'own-request' }
    if (!agreed) return [{ type: 'extension-refused', data: { clock }, text: { text } }]
    const clocks = clocksOnFile(clockBook(town), service.regimes, events, now)
    const pending = pendingExtension(state, clocks, now)
    if (!pending || pending.isVoid) return { ok: false, reason: 'extension-void' }
    const { dueFrom, dueTo } = pending
    return [{ type: 'extended', data: { clock, count, unit, dueFrom, dueTo }, text: { text } }]
  },
})
