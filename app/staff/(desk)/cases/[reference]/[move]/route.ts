import { answering, ERRORS, keyOf, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { isStaffMove } from '#components/staff/move/staff-moves.ts'
import { Refusal } from '#domain/refusal.ts'
import { makeStaffMove } from '#usecases/case-file/make-staff-move.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

type Context = { params: Promise<{ reference: string; move: string }> }

/** Makes one move. A refusal goes back to the case page with everything typed; whoever moved it out of reach, to the queue. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference, move } = await params
  const page = `/staff/cases/${reference}`
  return answering(() =>
    asStaff(page, async (actor) => {
      if (!isStaffMove(move)) throw new Refusal('not-found')
      const fields = await readForm(request)
      const session = (await readStaffSession()) ?? ''
      const input = { reference, move, key: keyOf(fields), fields, page }
      const made = await makeStaffMove(await hall(), actor, session, input)
      if (!made.ok) return seeOther(page + ERRORS)
      if (made.hasReceipt) return seeOther(`${page}/receipt`)
      if (!made.isStillMine) return seeOther(`/staff?${new URLSearchParams({ done: move, reference })}`)
      return seeOther(`${page}?done=${move}`)
    }),
  )
}
