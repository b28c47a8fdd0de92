import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { asStaff } from '#app/http/staff.ts'
import { isStaffMove } from '#components/staff/move/staff-moves.ts'
import { Refusal } from '#domain/refusal.ts'
import { stopWriting } from '#usecases/desk/presence.ts'
import { dropStaffDraft } from '#usecases/desk/staff-drafts.ts'
import { hall } from '#usecases/hall.ts'

type Context = { params: Promise<{ reference: string }> }

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  return answering(async () => seeOther(`/staff/cases/${plainPart(reference)}`))
}

/** Throws away what somebody began to write. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  return answering(() => {
    const page = `/staff/cases/${plainPart(reference)}`
    return asStaff(page, async (actor) => {
      const move = (await readForm(request)).move?.[0] ?? ''
      if (!isStaffMove(move)) throw new Refusal('bad-request')
      const open = await hall()
      await dropStaffDraft(open, actor, reference, move)
      await stopWriting(open, actor, reference)
      return seeOther(`${page}#move-${move}`)
    })
  })
}
