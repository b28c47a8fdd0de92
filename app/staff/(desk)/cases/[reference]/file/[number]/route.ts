import { answerFile } from '#app/http/file.ts'
import { answering } from '#app/http/form.ts'
import { letterNumber } from '#app/http/letter.ts'
import { asStaff } from '#app/http/staff.ts'
import { openStaffFile } from '#usecases/attachment/open-file.ts'
import { hall } from '#usecases/hall.ts'

type Context = { params: Promise<{ reference: string; number: string }> }

/** A file for staff who may read the case file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { reference, number } = await params
  return answering(() =>
    asStaff(`/staff/cases/${reference}`, async (actor) =>
      answerFile(openStaffFile(await hall(), actor, reference, letterNumber(number))),
    ),
  )
}
