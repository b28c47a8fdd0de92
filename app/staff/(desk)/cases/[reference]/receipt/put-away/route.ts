import { answering, plainPart, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { putAwayReceipt } from '#usecases/case-file/staff-receipt.ts'
import { hall } from '#usecases/hall.ts'

export const GET = toPageOf

/** The receipt has been handed over: its code is forgotten here. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const { reference } = await params
  return answering(() => {
    const page = `/staff/cases/${plainPart(reference)}/receipt`
    return asStaff(page, async () => {
      await readForm(request)
      await putAwayReceipt(await hall(), (await readStaffSession()) ?? '', reference)
      return seeOther(page)
    })
  })
}
