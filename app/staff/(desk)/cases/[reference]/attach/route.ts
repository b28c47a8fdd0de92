import { answering, ERRORS, keyOf, seeOther } from '#app/http/form.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { withUpload } from '#app/http/upload.ts'
import { authorizeAttach } from '#usecases/attachment/attach-files.ts'
import { makeStaffMove } from '#usecases/case-file/make-staff-move.ts'
import { hall } from '#usecases/hall.ts'

export { toPageOf as GET } from '#app/http/get-on-handler.ts'

type Context = { params: Promise<{ reference: string }> }

/** Files of staff, for the person or among themselves. A refusal goes back to the case page with the words typed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params
  const page = `/staff/cases/${reference}`
  return answering(() =>
    asStaff(page, async (actor) => {
      const open = await hall()
      await authorizeAttach(open, actor, reference)
      const session = (await readStaffSession()) ?? ''
      return withUpload(request, async ({ fields, sent }) => {
        const key = keyOf(fields)
        const input = { reference, move: 'attach', key, fields, page, sent } as const
        const made = await makeStaffMove(open, actor, session, input)
        return seeOther(made.ok ? `${page}?done=attach` : page + ERRORS)
      })
    }),
  )
}
