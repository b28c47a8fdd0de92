import type { CaseEvent } from '#domain/case-file/event.ts'
import { DELIVERY_MANNERS, type DeliveryManner } from '#domain/case-file/words.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { defineMove } from './define-move.ts'
import type { MoveFields } from './move-fields.ts'

/**
 * What shows that the answer got there: a tracking number, who received it, who was present when it was told. The tracker
 * itself is the proof of what was put there; a helper's word may be added.
 */
const PROVED_BY: Readonly<Record<DeliveryManner, 'nothing' | 'needed' | 'welcome'>> = {
  tracker: 'nothing',
  'handed-over': 'needed',
  posted: 'needed',
  'told-by-voice': 'needed',
  'through-helper': 'welcome',
}

/**
 * How and on which day the answer truly reached the person: their review days start then (信访工作条例 35), never before
 * the decision. What was told by voice counts only if the person said the main point back. On a case file that follows
 * another it says how the answer given there reached this person, who may not read it on their page.
 */
export const deliver = defineMove({
  move: 'deliver',
  read: (fields, { town, today, state }) => {
    const manner = fields.oneOf('manner', DELIVERY_MANNERS)
    const text = proofOf(fields, manner)
    const decidedOn = dateOf(dayAt(town.settings.zone, state.decidedAt ?? state.filedAt))
    const earliest = state.stage === 'merged' ? (state.deliveredOn ?? today) : decidedOn
    const receivedOn = fields.optionalDate('received-on', { earliest, latest: today }) ?? today
    return { manner, receivedOn, text }
  },
  decide: ({ state, events }, { manner, receivedOn, text }) => {
    const told = followed(events)
    if (state.stage !== 'merged' || !told) return [{ type: 'delivered', data: { manner, receivedOn }, text }]
    if (isHandedOver(events)) return { ok: false, reason: 'entered-already' }
    const data = { ...told, of: 'delivered', outcome: null, manner, receivedOn } as const
    return [{ type: 'answer-shared', data, text }]
  },
})

/** Was it entered how the last answer reached a person whose case file follows another? */
export function isHandedOver(events: readonly CaseEvent[]): boolean {
  const last = events.findLast((event) => event.type === 'answer-shared' && event.data.of === 'delivered')
  return last?.type === 'answer-shared' && last.data.manner !== undefined
}

function followed(events: readonly CaseEvent[]): { fromId: string; from: string } | null {
  const found = events.find((event) => event.type === 'merged' || event.type === 'joined')
  return found ? { fromId: found.data.intoId, from: found.data.into } : null
}

function proofOf(fields: MoveFields, manner: DeliveryManner): Record<string, string> {
  const field = `proof-${manner}`
  if (PROVED_BY[manner] === 'nothing') return {}
  const proof = PROVED_BY[manner] === 'needed' ? fields.text(field) : fields.optionalText(field)
  if (manner !== 'told-by-voice') return { proof }
  if (fields.optionalOneOf('repeated', ['yes']) === null) fields.wrong('repeated', 'not-said-back')
  return { proof, repeated: 'yes' }
}
