import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { authOptions, encodeStaffSession, staffCookie } from '#auth.ts'
import type { StaffPerson } from '#components/staff/staff-page.tsx'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { isLocale, type Locale } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { actorOfCookies } from '#usecases/account/actor-of-cookies.ts'
import type { Actor, StaffActor } from '#usecases/actor.ts'
import { hall } from '#usecases/hall.ts'
import { seeOther } from './form.ts'

const LANGUAGE_COOKIE = 'staff-language'
const YEAR_S = 365 * 24 * 3600

// A cookie that next-auth opened once says the same for ever: deriving its key again costs more than the page's queries.
const opened = new Map<string, string>()
const OPENED_AT_MOST = 5_000

/** The secret of the browser's staff session, whether or not it still opens anything. */
export const readStaffSession = cache(async (): Promise<string | null> => {
  const open = await site()
  const cookie = (await cookies()).get(staffCookie(open.isHttps).name)?.value
  if (!cookie) return null
  const known = opened.get(cookie)
  if (known !== undefined) return known
  const session = await getServerSession(authOptions(open))
  if (!session?.staffSession) return null
  if (opened.size >= OPENED_AT_MOST) opened.clear()
  opened.set(cookie, session.staffSession)
  return session.staffSession
})

/** Who uses the staff pages in this browser: somebody signed in with both steps, or a visitor. */
export const readActor = cache(async (): Promise<Actor> => {
  return actorOfCookies(await hall(), { staffSession: await readStaffSession() })
})

/** Who opens this page; whoever is not signed in is sent to sign in and comes back to `page`. */
export async function staffActor(page: string): Promise<StaffActor> {
  const actor = await readActor()
  return actor.kind === 'staff' ? actor : redirect(signInPath(page))
}

/** Runs a staff form's handler for who is signed in; everybody else is sent to sign in and comes back to `page`. */
export async function asStaff(
  page: string,
  handle: (actor: StaffActor) => Promise<Response>,
): Promise<Response> {
  const actor = await readActor()
  return actor.kind === 'staff' ? handle(actor) : seeOther(signInPath(page))
}

/** The address of a step of signing in that leads on to `next`, as far as it is a staff page of ours. */
export function signInPath(next: string | null | undefined, step = '/staff/sign-in'): string {
  const path = ownStaffPath(next)
  return path === null ? step : `${step}?${new URLSearchParams({ next: path })}`
}

export async function keepStaffSession(staffSession: string): Promise<void> {
  const { name, options } = staffCookie((await site()).isHttps)
  const jar = await cookies()
  jar.set(name, await encodeStaffSession(await site(), staffSession), options)
}

export async function dropStaffSession(): Promise<void> {
  const { name, options } = staffCookie((await site()).isHttps)
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}

/** The language of a staff page: the person's own, else what this browser chose, else what it asks for. */
export async function staffLocale(): Promise<Locale> {
  const actor = await readActor()
  if (actor.kind === 'staff') return actor.locale
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value ?? ''
  if (isLocale(chosen)) return chosen
  const asked = (await headers()).get('accept-language') ?? ''
  return /^en\b/i.test(asked) ? 'en' : 'zh'
}

export async function keepStaffLocale(locale: Locale): Promise<void> {
  const { isHttps } = await site()
  const jar = await cookies()
  jar.set(LANGUAGE_COOKIE, locale, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isHttps,
    path: '/',
    maxAge: YEAR_S,
  })
}

/** How the header names a member of staff. */
export function personOf(actor: StaffActor, town: Town): StaffPerson {
  const unit = town.units.get(actor.unitId)?.name
  return { name: actor.name, unit: unit ?? town.settings.name, roles: actor.roles.map(({ role }) => role) }
}

async function site() {
  const { settings, keys } = await hall()
  return { secret: keys.nextAuthSecret, isHttps: settings.isHttps }
}
