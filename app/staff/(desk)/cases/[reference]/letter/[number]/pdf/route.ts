import { answering } from '#app/http/form.ts'
import { answerPdf, letterNumber } from '#app/http/letter.ts'
import { asStaff } from '#app/http/staff.ts'
import { hall } from '#usecases/hall.ts'
import { readStaffLetter } from '#usecases/letter/read-letter.ts'

type Context = { params: Promise<{ reference: string; number: string }> }

/** The letter as PDF for staff who may read the case file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference, number } = await params
  return answering(() =>
    asStaff(`/staff/cases/${reference}/letter/${number}`, async (actor) =>
      answerPdf(request, readStaffLetter(await hall(), actor, reference, letterNumber(number))),
    ),
  )
}
