import type { MoveStart } from '#components/staff/move/move-list.tsx'
import { STAFF_MOVES, type StaffMove } from '#components/staff/move/staff-moves.ts'
import type { Locale } from '#domain/locale.ts'
import { isTemplateMove, TEMPLATE_MOVES } from '#domain/town/reply-template.ts'
import type { Replies } from '#usecases/desk/reply-templates.ts'
import type { StaffDraft } from '#usecases/desk/staff-drafts.ts'

type Starts = Readonly<Partial<Record<StaffMove, MoveStart>>>
type Chosen = { readonly move: string; readonly template: string }

/** What the forms of a case page begin with: drafts, and the words of the reply that the address asks for. */
export function moveStarts(
  language: Locale,
  replies: Replies,
  drafts: ReadonlyMap<string, StaffDraft>,
  chosen: Chosen,
): Starts {
  return Object.fromEntries(
    STAFF_MOVES.flatMap((move) => {
      const start = startOf(move, language, replies, drafts.get(move), chosen)
      return start ? [[move, start]] : []
    }),
  )
}

function startOf(
  move: StaffMove,
  language: Locale,
  replies: Replies,
  draft: StaffDraft | undefined,
  chosen: Chosen,
): MoveStart | null {
  const own = isTemplateMove(move) ? (replies[move] ?? []) : []
  if (own.length === 0 && !draft) return null
  const field = isTemplateMove(move) ? TEMPLATE_MOVES[move] : 'text'
  const reply = chosen.move === move ? own.find(({ id }) => id === chosen.template) : undefined
  return {
    raw: { ...draft?.raw, ...(reply && { [field]: [reply.text] }) },
    desk: { language, field, replies: own, chosen: reply?.id ?? '', draftAt: draft?.savedAt ?? null },
  }
}
