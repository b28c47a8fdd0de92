import { answering, readForm } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff } from '#app/http/staff.ts'
import { isStaffMove } from '#components/staff/move/staff-moves.ts'
import { Refusal } from '#domain/refusal.ts'
import { markWriting } from '#usecases/desk/presence.ts'
import { keepStaffDraft } from '#usecases/desk/staff-drafts.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** Keeps what is being typed into the form of a move, and notes that somebody writes there. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answering(() =>
    asStaff(`/staff/cases/${reference}`, async (actor) => {
      const fields = await readForm(request)
      const move = fields.move?.[0] ?? ''
      if (!isStaffMove(move)) throw new Refusal('bad-request')
      const open = await hall()
      await keepStaffDraft(open, actor, reference, move, fields)
      await markWriting(open, actor, reference, move)
      return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
    }),
  )
}
