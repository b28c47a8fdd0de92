import { answering, readForm, seeOther } from '#app/http/form.ts'
import { keepStaffLocale, readActor, signInPath } from '#app/http/staff.ts'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { isLocale } from '#domain/locale.ts'
import { Refusal } from '#domain/refusal.ts'
import { setStaffLocale } from '#usecases/account/set-staff-locale.ts'
import { hall } from '#usecases/hall.ts'

const SIGN_IN_PAGES = ['/staff/sign-in', '/staff/sign-in/code', '/staff/enrol']

export function GET(): Response {
  return seeOther('/staff')
}

export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const { language = [], back = [] } = await readForm(request)
    const [locale = ''] = language
    if (!isLocale(locale)) throw new Refusal('bad-request')
    const actor = await readActor()
    if (actor.kind === 'staff') await setStaffLocale(await hall(), actor, locale)
    await keepStaffLocale(locale)
    return seeOther(pageToShow(back[0]))
  })
}

function pageToShow(back = ''): string {
  const [step = '', query] = back.split('?')
  if (SIGN_IN_PAGES.includes(step)) return signInPath(new URLSearchParams(query).get('next'), step)
  return ownStaffPath(back) ?? '/staff'
}
