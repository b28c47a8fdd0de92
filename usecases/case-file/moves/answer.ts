import { type ItemAnswer, NO_ANSWERS, writtenList } from '#domain/case-file/asked-items.ts'
import { defineMove } from './define-move.ts'
import type { MoveFields } from './move-fields.ts'

/**
 * The person answers what they were asked, thing by thing. "I don't know" and "I don't have it" are answers. The form
 * says which question it answers (`asked`, counted from 1): an answer to an earlier one is refused as `asked-anew`.
 */
export const answer = defineMove({
  move: 'answer',
  read: (fields, { state }) => {
    const asked = fields.optionalText('asked')
    if (asked !== '' && asked !== String(state.asked)) return null
    const items = state.askedItems > 1 ? listed(fields, state.askedItems) : [single(fields)]
    return { items, isList: state.askedItems > 1 }
  },
  decide: (_, answers) => {
    if (answers === null) return { ok: false, reason: 'asked-anew' }
    const { items, isList } = answers
    const unknown = items.every(({ text }) => text === '')
    const text = isList ? writtenList(items.map((item) => item.text || '—')) : items[0]!.text
    return [{ type: 'resident-answered', data: { unknown }, text: { text, ...(isList && { items }) } }]
  },
})

function single(fields: MoveFields): ItemAnswer {
  const isUnknown = fields.optionalOneOf('unknown', ['yes']) === 'yes'
  return {
    text: isUnknown ? fields.optionalText('text') : fields.text('text'),
    other: isUnknown ? 'unknown' : null,
  }
}

function listed(fields: MoveFields, count: number): ItemAnswer[] {
  return Array.from({ length: count }, (_, i) => {
    const other = fields.optionalOneOf(`other-${i + 1}`, NO_ANSWERS)
    const field = `text-${i + 1}`
    return { text: other ? fields.optionalText(field) : fields.text(field), other }
  })
}
