import { answering, ERRORS, plainLogin, readForm, seeOther } from '#app/http/form.ts'
import { toPageOf } from '#app/http/get-on-handler.ts'
import { asStaff, readStaffSession } from '#app/http/staff.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { dropFormState, keepFormState } from '#usecases/browser/form-state.ts'
import { type Hall, hall } from '#usecases/hall.ts'
import { type AccountChanged, changeDetails, changeRoles } from '#usecases/people/admin/change-account.ts'
import { disableAccount } from '#usecases/people/admin/disable-account.ts'
import { putFirstPasswordAway } from '#usecases/people/admin/first-password.ts'
import {
  enableStaff,
  resetFactor,
  resetPassword,
  signOutStaff,
} from '#usecases/people/admin/reset-sign-in.ts'

export const GET = toPageOf

type Act = (open: Hall, actor: StaffActor, login: string, fields: RawFields) => Promise<AccountChanged>

const ACTS: Readonly<Record<string, Act>> = {
  roles: changeRoles,
  details: changeDetails,
  'sign-out': plainly(signOutStaff),
  'reset-second-factor': plainly(resetFactor),
  'reset-password': plainly(resetPassword),
  disable: disableAccount,
  enable: plainly(enableStaff),
  'put-away': plainly(putFirstPasswordAway),
}

type Context = { params: Promise<{ login: string; act: string }> }

/** Does one thing to an account; what is refused stands on its page again as it was typed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { login, act } = await params
  return answering(() =>
    asStaff(`/staff/admin/accounts/${login}`, async (actor) => {
      const make = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined
      if (!make) throw new Refusal('not-found')
      const page = `/staff/admin/accounts/${plainLogin(login)}`
      const fields = await readForm(request)
      const open = await hall()
      const session = await readStaffSession()
      const outcome = await make(open, actor, login, fields)
      if (!outcome.ok) {
        const state = { raw: fields, problems: outcome.problems, reason: null }
        await keepFormState(open, session ?? '', page, state)
        return seeOther(page + ERRORS)
      }
      await dropFormState(open, session, page)
      return seeOther(`${page}?done=${act}`)
    }),
  )
}

/** An act that is never refused. */
function plainly(act: (open: Hall, actor: StaffActor, login: string) => Promise<void>): Act {
  return async (open, actor, login) => {
    await act(open, actor, login)
    return { ok: true }
  }
}
